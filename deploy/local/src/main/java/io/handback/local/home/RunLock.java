package io.handback.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import io.handback.local.Refusal;

/// Only one `up` per home; the system gives the lock back however the process ends.
public final class RunLock implements AutoCloseable {

    private final FileChannel file;

    private RunLock(FileChannel file) {
        this.file = file;
    }

    /// Takes the lock, or says in one sentence who has it.
    public static RunLock take(Home home) {
        try {
            FileChannel file = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw taken(home);
            }
            return new RunLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static Refusal taken(Home home) {
        String where = RunState.last(home)
                .map(state -> " at " + state.layout().gateway() + " (process " + state.launcher().pid() + ")")
                .orElse("");
        return new Refusal("Handback is already running" + where
                + ": stop it with ./handback stop, or set HANDBACK_HOME to run a second one beside it.");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
