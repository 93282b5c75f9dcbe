package io.handback.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.handback.local.Refusal;

/// How much processor time processes have used, user and system, all threads; from `/proc`, in steps of a hundredth of a second.
public final class Cpu {

    private static final double TICKS_PER_SECOND = 100;
    // fields of proc_pid_stat(5), counted from the one after the program's name
    private static final int OWN = 11;
    private static final int CHILDREN = 13;

    private static final int MOST_READINGS = 20;

    private Cpu() {}

    /// Seconds used by a process itself.
    public static double seconds(long pid) {
        return ticks(stat(pid), OWN) / TICKS_PER_SECOND;
    }

    /// Seconds used by a process and all its children, those that have ended included: a PostgreSQL server with its backends.
    ///
    /// @param pid the parent's, for PostgreSQL the postmaster's
    public static double secondsWithChildren(long pid) {
        long before = ticks(stat(pid), CHILDREN);
        for (int reading = 1;; reading++) {
            long alive = children(pid).stream().mapToLong(child -> ticksIfAlive(child.pid())).sum();
            String own = stat(pid);
            long after = ticks(own, CHILDREN);
            // a child that ended in between may be in neither: read again
            if (after == before || reading == MOST_READINGS) {
                return (alive + ticks(own, OWN) + after) / TICKS_PER_SECOND;
            }
            before = after;
        }
    }

    private static List<ProcessHandle> children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList();
    }

    private static long ticksIfAlive(long pid) {
        try {
            return ticks(Files.readString(file(pid)), OWN);
        } catch (IOException _) {
            // it has ended: its parent's count of ended children will have it
            return 0;
        }
    }

    private static String stat(long pid) {
        try {
            return Files.readString(file(pid));
        } catch (IOException e) {
            throw new Refusal("The processor time of process " + pid + " cannot be read (" + e.getMessage()
                    + "): it has ended, or this is no Linux.");
        }
    }

    private static Path file(long pid) {
        return Path.of("/proc", Long.toString(pid), "stat");
    }

    /// The sum of two neighbouring fields, user and system time. The program's name may hold blanks and brackets.
    static long ticks(String stat, int field) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Arrays.stream(fields, field, field + 2).mapToLong(Long::parseLong).sum();
    }
}
