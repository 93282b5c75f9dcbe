package io.handback.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the wrapper's Maven in a process of its own, offline. It reads the local repository of the build around it, and writes to
/// one of its own, so nothing planted stays behind.
record Maven(int exitCode, String output) {

    static final Path PLANTED_REPOSITORY = Checkout.PLANTED.resolve("repository");
    private static final int MINUTES = 5;

    static Maven run(Path folder, Path javaHome, String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(Checkout.PLANTED);
        Path log = Checkout.PLANTED.resolve("maven-" + javaHome.getFileName() + "-" + folder.getFileName() + ".log");
        Process process = process(folder, javaHome, arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("Maven took more than " + MINUTES + " minutes: " + Files.readString(log));
        }
        return new Maven(process.exitValue(), Files.readString(log));
    }

    private static ProcessBuilder process(Path folder, Path javaHome, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Checkout.ROOT.resolve("mvnw").toString(), "-B", "-ntp", "-o", "-Dstyle.color=never"));
        command.add("-Dmaven.repo.local=" + PLANTED_REPOSITORY);
        command.add("-Dmaven.repo.local.tail=" + Checkout.REPOSITORY);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().keySet().removeIf(List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_BASEDIR", "JAVA_TOOL_OPTIONS")::contains);
        return builder;
    }
}
