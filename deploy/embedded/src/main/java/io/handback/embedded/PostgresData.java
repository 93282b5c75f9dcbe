package io.handback.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The data folder between two runs: what a killed run left behind is put in order before the next start.
record PostgresData(@Nullable Path folder) {

    private static final String MARK = "handback-prepared";

    /// A server whose launcher was killed goes on running; it is stopped, committed data stay. False when there is none.
    boolean stopLeftover() throws IOException {
        Optional<ProcessHandle> leftover = folder == null ? Optional.empty() : postmaster(folder).filter(PostgresData::isPostgres);
        if (leftover.isPresent()) {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients
            Processes.run(List.of("kill", "-INT", Long.toString(leftover.get().pid())));
            Processes.awaitExitOrKill(leftover.get(), Duration.ofSeconds(30));
        }
        return leftover.isPresent();
    }

    /// A folder that was never prepared to the end holds nothing worth keeping.
    void removeUnfinished() throws IOException {
        if (folder != null && Files.exists(folder.resolve("PG_VERSION")) && !Files.exists(folder.resolve(MARK))) {
            Folders.delete(folder);
        }
    }

    void markFinished() throws IOException {
        if (folder != null) {
            Files.writeString(folder.resolve(MARK), "");
        }
    }

    /// The main process that the folder's pid file names, if it is alive.
    static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile)
                .stream()
                .findFirst()
                .map(String::strip)
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
