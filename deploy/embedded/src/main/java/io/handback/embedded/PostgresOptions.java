package io.handback.embedded;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// How a PostgreSQL server is started.
///
/// @param dataDirectory where the data live and survive a restart; null for a temporary folder that goes with the server
/// @param port the TCP port on loopback, 0 for a free one
/// @param database the service's database, created if it is missing
/// @param passwords the passwords the four roles get at each start
/// @param durable false switches `fsync` off: faster, and lost with a power cut
/// @param logFile where the server writes; null for the logger of this process
public record PostgresOptions(
        @Nullable Path dataDirectory,
        int port,
        String database,
        DatabasePasswords passwords,
        boolean durable,
        @Nullable Path logFile) {

    /// A throw-away server for tests: free port, temporary folder, no `fsync`.
    public static PostgresOptions temporary(String database) {
        return new PostgresOptions(null, 0, database, DatabasePasswords.defaults(), false, null);
    }

    /// A server whose data survive.
    public static PostgresOptions in(Path dataDirectory, int port, String database) {
        return new PostgresOptions(dataDirectory, port, database, DatabasePasswords.defaults(), true, null);
    }

    /// The same with these passwords.
    public PostgresOptions withPasswords(DatabasePasswords given) {
        return new PostgresOptions(dataDirectory, port, database, given, durable, logFile);
    }

    /// The same with or without `fsync`.
    public PostgresOptions withDurable(boolean given) {
        return new PostgresOptions(dataDirectory, port, database, passwords, given, logFile);
    }

    /// The same, the server's own log going to this file.
    public PostgresOptions withLogFile(Path file) {
        return new PostgresOptions(dataDirectory, port, database, passwords, durable, file);
    }
}
