package io.handback.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.handback.local.Refusal;

/// Where and of what a measurement was made.
///
/// @param cores processors this process may use
/// @param jdk version of the JDK all processes run on
/// @param system operating system and architecture
/// @param commit the commit of the sources, `-changed` when they differ from it, figures aside; unknown without git
public record Machine(int cores, String jdk, String system, String commit) {

    /// Where the figures go, below the repository's root.
    public static final String FIGURES = "docs/reference/performance.json";

    /// This machine, and the commit of the sources there.
    public static Machine of(Path root) {
        return new Machine(Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), commit(root));
    }

    private static String commit(Path root) {
        String head = output("git", "-C", root.toString(), "rev-parse", "--short=12", "HEAD");
        String changes = output("git", "-C", root.toString(), "status", "--porcelain", "--", ":/", ":(top,exclude)" + FIGURES);
        return head.isEmpty() ? "unknown" : head + (changes.isEmpty() ? "" : "-changed");
    }

    /// What a figure keeps of it.
    public Map<String, String> settings() {
        return Map.of("cores", Integer.toString(cores), "jdk", jdk, "system", system, "commit", commit);
    }

    /// How much memory a process has in use, in MB (resident set size).
    public static long megabytes(long pid) {
        String kilobytes = output("ps", "-o", "rss=", "-p", Long.toString(pid));
        if (kilobytes.isEmpty()) {
            throw new Refusal("The memory of process " + pid + " cannot be read: it has ended, or there is no program ps.");
        }
        return Long.parseLong(kilobytes) >> 10;
    }

    /// How much memory a process and all it has started have in use, in MB, what they share counted once (proportional set size).
    public static long megabytesWithChildren(long pid) {
        ProcessHandle parent = ProcessHandle.of(pid).orElseThrow(() -> new Refusal("Process " + pid + " has ended."));
        long kilobytes = Stream.concat(Stream.of(parent), parent.descendants()).mapToLong(one -> proportionalKilobytes(one.pid())).sum();
        if (kilobytes == 0) {
            throw new Refusal("The memory of process " + pid + " cannot be read: this is no Linux, or the process is somebody else's.");
        }
        return kilobytes >> 10;
    }

    private static long proportionalKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                    .stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException _) {
            // a child that has just ended
            return 0;
        }
    }

    /// What a program prints; nothing when it does not exist or fails.
    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? text.strip() : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d cores, JDK %s, %s, commit %s", cores, jdk, system, commit);
    }
}
