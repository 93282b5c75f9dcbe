package io.handback.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// One real PostgreSQL server on loopback, with one service's database and its four roles; works as root as well.
public final class PostgresServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final PostgresOptions options;
    private final ProcessHandle process;
    private final ExitHook exitHook;

    private PostgresServer(EmbeddedPostgres server, PostgresOptions options, ProcessHandle process) {
        this.server = server;
        this.options = options;
        this.process = process;
        this.exitHook = ExitHook.register("postgres", this::stop);
    }

    /// Starts a server: durable in the given folder, or throw-away when it is null.
    public static PostgresServer start(@Nullable Path dataDirectory, int port, String database) {
        return dataDirectory == null
                ? start(PostgresOptions.temporary(database))
                : start(PostgresOptions.in(dataDirectory, port, database));
    }

    /// Starts a server, or fails with an [EmbeddedStartException] that says why in one sentence.
    public static PostgresServer start(PostgresOptions options) {
        try {
            return open(options);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new EmbeddedStartException("PostgreSQL for " + options.database() + " did not start: " + e.getMessage(), e);
        }
    }

    /// Stops the server that a killed process has left running on this folder; committed data stay. False when there is none.
    public static boolean stopLeftover(Path dataDirectory) {
        try {
            return new PostgresData(dataDirectory).stopLeftover();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer open(PostgresOptions options) throws IOException, SQLException {
        PostgresData data = new PostgresData(options.dataDirectory());
        data.stopLeftover();
        data.removeUnfinished();
        if (options.port() != 0) {
            Ports.requireFree(options.port());
        }
        AtomicReference<Path> used = new AtomicReference<>();
        EmbeddedPostgres server = PostgresSettings.of(options)
                .setDataDirectoryCustomizer(folder -> used.set(PostgresSettings.writeAccessRules(folder.toPath())))
                .start();
        PostgresServer started = new PostgresServer(server, options, PostgresData.postmaster(used.get()).orElseThrow());
        started.prepareOrStop();
        data.markFinished();
        return started;
    }

    private void prepareOrStop() throws SQLException, IOException {
        try {
            prepare();
        } catch (SQLException | IOException e) {
            close();
            throw e;
        }
    }

    private void prepare() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(superuserUrl("postgres"))) {
            DatabasePreparation.createDatabase(connection, database());
        }
        try (Connection connection = DriverManager.getConnection(superuserUrl())) {
            DatabasePreparation.createRoles(connection, options.passwords());
        }
    }

    /// The loopback address.
    public String host() {
        return HOST;
    }

    /// The TCP port.
    public int port() {
        return server.getPort();
    }

    /// The name of the service's database.
    public String database() {
        return options.database();
    }

    /// The server's main process.
    public ProcessHandle process() {
        return process;
    }

    /// JDBC URL of the superuser in the service's database.
    public String superuserUrl() {
        return superuserUrl(database());
    }

    private String superuserUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=postgres".formatted(HOST, port(), database);
    }

    /// JDBC URL of one of the four roles, its password included, for example `url("handback_app")`.
    public String url(String role) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(HOST, port(), database(), role,
                URLEncoder.encode(password(role), StandardCharsets.UTF_8));
    }

    /// The password of one of the four roles.
    public String password(String role) {
        return options.passwords().of(role);
    }

    /// Stops the server, open transactions being rolled back; returns when its process has gone.
    @Override
    public void close() {
        exitHook.remove();
        stop();
    }

    /// Leaves stopping to the caller: from now on only [#close()] ends the server, an exit of this JVM by itself does not.
    public void stopOnlyOnClose() {
        exitHook.remove();
    }

    private void stop() {
        stop(STOP_LIMIT);
    }

    /// A server that does not stop in time is killed: what is committed is on the disk.
    void stop(Duration limit) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Processes.awaitExitOrKill(process, limit);
        }
    }
}
