package io.handback.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.handback.local.Refusal;

/// The folder of a local run.
///
/// @param root the repository's root, where the built services lie
/// @param path `.handback`, or what HANDBACK_HOME says
public record Home(Path root, Path path) {

    private static final long SPACE_NEEDED = 1L << 30;

    /// The home this process was started for; creates nothing.
    public static Home ofEnvironment() {
        Path root = Path.of(System.getProperty("handback.root", "")).toAbsolutePath();
        String moved = System.getenv("HANDBACK_HOME");
        return new Home(root, moved == null || moved.isBlank() ? root.resolve(".handback") : Path.of(moved).toAbsolutePath());
    }

    /// Databases and Kafka's records.
    public Path data() {
        return path.resolve("data");
    }

    /// One log per process.
    public Path logs() {
        return path.resolve("logs");
    }

    /// The log of one process.
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /// The issuer's keys, secrets and ready-made tokens; for the owner's eyes only.
    public Path keys() {
        return path.resolve("keys");
    }

    /// Process ids and the lock.
    public Path run() {
        return path.resolve("run");
    }

    /// Creates the folders, or fails with one sentence.
    public void create() {
        try {
            for (Path folder : List.of(data(), logs(), run())) {
                Files.createDirectories(folder);
            }
            OwnerOnly.createFolder(keys());
            Files.deleteIfExists(Files.createTempFile(data(), "write", ".test"));
        } catch (IOException e) {
            throw new Refusal("Handback cannot write to " + path + ": give yourself the right to, or set HANDBACK_HOME to another folder.");
        }
    }

    /// Fails with one sentence when the disk is nearly full.
    public void requireSpace() {
        long free = freeBytes();
        if (free < SPACE_NEEDED) {
            throw new Refusal(
                    "Only %d MB are free on the disk of %s and Handback needs at least 1 GB: free some, or set HANDBACK_HOME to a folder on another disk."
                            .formatted(free >> 20, path));
        }
    }

    /// Free space where the data go, in bytes.
    public long freeBytes() {
        Path existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing.toFile().getUsableSpace();
    }

    /// Forgets all data and logs; keys stay, so tokens that were handed out go on working.
    public void startOver() {
        delete(data());
        delete(logs());
        create();
    }

    /// Removes the whole folder, keys included: for a home that was made for one run.
    public void remove() {
        delete(path);
    }

    private static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                deleteDeepestFirst(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteDeepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
