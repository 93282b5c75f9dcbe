package io.handback.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// The server settings; what the library sets for speed (no `fsync`, asynchronous commit) is set back unless asked for.
final class PostgresSettings {

    private static final String ACCESS_RULES = """
            # the superuser needs no password, but only from this machine; everybody else does
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private PostgresSettings() {}

    static EmbeddedPostgres.Builder of(PostgresOptions options) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(options.port())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("fsync", options.durable() ? "on" : "off")
                .setServerConfig("synchronous_commit", "on");
        if (options.dataDirectory() != null) {
            builder.setDataDirectory(options.dataDirectory())
                    .setCleanDataDirectory(false);
        }
        if (options.logFile() != null) {
            builder.setOutputRedirector(Redirect.appendTo(options.logFile().toFile()))
                    .setErrorRedirector(Redirect.appendTo(options.logFile().toFile()));
        }
        return builder;
    }

    static Path writeAccessRules(Path dataDirectory) {
        try {
            Files.writeString(dataDirectory.resolve("pg_hba.conf"), ACCESS_RULES);
            return dataDirectory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
