package io.handback.local.home;

import java.time.Instant;
import java.util.Optional;

/// A process id with its start time, so that a later process with the same id is not taken for it.
///
/// @param pid the process id
/// @param startMillis when it started, in milliseconds since 1970; 0 when the system does not say
public record KnownProcess(long pid, long startMillis) {

    /// What identifies this process.
    public static KnownProcess of(ProcessHandle process) {
        return new KnownProcess(process.pid(), startOf(process));
    }

    static KnownProcess parse(String text) {
        String[] parts = text.split(":", 2);
        return new KnownProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElse(0L);
    }

    /// The process, if it is still the same one and alive.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process) == startMillis);
    }

    String text() {
        return pid + ":" + startMillis;
    }
}
