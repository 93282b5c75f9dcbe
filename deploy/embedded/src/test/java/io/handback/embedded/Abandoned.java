package io.handback.embedded;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/// A JVM that starts a server, says its process id and then waits to be killed.
final class Abandoned {

    private Abandoned() {}

    public static void main(String[] args) throws SQLException {
        Path folder = Path.of(args[1]);
        long pid = args[0].equals("kafka") ? KafkaBroker.start(folder, 0).process().pid() : postgres(folder);
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println("pid=" + pid);
            LockSupport.park();
        }
    }

    private static long postgres(Path folder) throws SQLException {
        PostgresServer server = PostgresServer.start(folder, 0, "content");
        try (Connection connection = DriverManager.getConnection(server.url("handback_owner"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (v int); INSERT INTO kept VALUES (42)");
        }
        return server.process().pid();
    }

    static Process start(String what, Path folder) throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"),
                Abandoned.class.getName(), what, folder.toString())
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /// The server that the process has started, once it says so.
    static ProcessHandle childOf(Process parent) throws IOException {
        BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("pid=")) {
                return ProcessHandle.of(Long.parseLong(line.substring(4))).orElseThrow();
            }
        }
        throw new AssertionError("It ended before its server was up");
    }
}
