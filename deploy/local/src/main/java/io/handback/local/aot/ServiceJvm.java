package io.handback.local.aot;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.handback.local.Refusal;
import io.handback.local.home.Endings;

/// The JVM a service runs in. Its heap begins small, or it would begin as large as it may become, and be touched in full before the
/// first collection; what else it holds is bounded too.
public final class ServiceJvm {

    static final List<String> OPTIONS = List.of(
            "-Xms48m",
            "-Xmx256m",
            "-XX:ReservedCodeCacheSize=96m",
            "-Xss512k",
            // what compiling has used goes back to the system each half minute, instead of being kept
            "-XX:TrimNativeHeapInterval=30000",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private ServiceJvm() {}

    /// The command that runs a service's jar.
    ///
    /// @param more options beside those every service has
    public static List<String> command(Path jar, List<String> more) {
        // Ctrl-C reaches every process of the terminal at once; services wait for the launcher, which stops all in order
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh", java()));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /// Fails with one sentence when the JVM would not use this cache.
    public static void requireUsable(Path jar, Path cache) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-cp", jar.toString(), "-version"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
        if (!Endings.await(process.toHandle(), LIMIT) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new Refusal("the JVM does not take the cache " + cache);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
