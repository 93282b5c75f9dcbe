package io.handback.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `handback` on a machine made of small fakes: which JDK it finds, when it builds, what it says.
class ScriptTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path machine;

    private Path root = Path.of("");

    @BeforeEach
    void copyScript() throws IOException {
        root = Files.createDirectories(machine.resolve("a checkout"));
        Files.copy(REPOSITORY.resolve("handback"), root.resolve("handback"));
        Path help = Files.createDirectories(root.resolve("deploy/local/src/main/help"));
        for (String name : List.of("handback", "up", "test", "status", "bench")) {
            Files.copy(REPOSITORY.resolve("deploy/local/src/main/help/" + name + ".txt"), help.resolve(name + ".txt"));
        }
        executable(root.resolve("mvnw"),
                "echo '[INFO] Building handback-contracts 1 [2/3]'; echo \"mvnw $*\" >> \"$0.calls\"; eval \"${MVNW_DOES:-}\"; exit ${MVNW_EXIT:-0}");
    }

    @Test
    void without_a_jdk_25_it_says_what_to_install() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("old", "21.0.2").toString()), "up");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.output)
                .isEqualTo("Handback needs a JDK 25 to build and run: install Temurin 25 (or any JDK 25) and set JAVA_HOME to it.\n");
    }

    @Test
    void a_runtime_without_a_compiler_is_not_a_jdk() throws Exception {
        Path runtime = jdk("jre", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(run(Map.of("JAVA_HOME", runtime.toString()), "up").output).contains("needs a JDK 25");
    }

    @Test
    void java_home_comes_first_then_the_path_then_the_usual_folders() throws Exception {
        built();
        String home = jdk("home", "25.0.1").toString();
        String path = "PATH=" + jdk("path", "25").resolve("bin");
        Path folders = machine.resolve("jvms");
        jdk("jvms/a-21", "21.0.2");
        jdk("jvms/mac/Contents/Home", "25.0.3");
        assertThat(run(Map.of("JAVA_HOME", home, "EXTRA", path), "status").output).contains(home);
        assertThat(run(Map.of("EXTRA", path), "status").output).contains("/path runs");
        assertThat(run(Map.of("HANDBACK_JDK_FOLDERS", folders.toString()), "status").output).contains("jvms/mac/Contents/Home runs");
    }

    @Test
    void what_is_built_is_not_built_again_until_a_source_changes() throws Exception {
        built();
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("home", "25.0.1").toString());
        assertThat(run(jdk, "status").output).doesNotContain("Building").contains("io.handback.local.Handback status");
        Files.createDirectories(root.resolve("contracts/src/main"));
        Files.writeString(root.resolve("contracts/src/main/Topic.java"), "class Topic {}");
        Files.setLastModifiedTime(root.resolve("contracts/src/main/Topic.java"), FileTime.from(Instant.now().plusSeconds(5)));
        Run changed = run(jdk, "status");
        assertThat(changed.output).contains("Building Handback", "building handback-contracts [2/3]", "io.handback.local.Handback status");
    }

    @Test
    void a_build_that_fails_names_its_log() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("home", "25.0.1").toString(), "MVNW_EXIT", "1"), "up");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.output).contains("The build failed: its log is " + root.resolve(".handback/logs/build.log"));
        assertThat(root.resolve("target/handback-built")).doesNotExist();
    }

    @Test
    void test_runs_the_build_and_refuses_options_it_does_not_have() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("home", "25.0.1").toString());
        assertThat(run(jdk, "test").code).isZero();
        assertThat(Files.readString(root.resolve("mvnw.calls"))).isEqualTo("mvnw -B -ntp verify\n");
        assertThat(run(jdk, "test", "--choas").output).contains("has no option --choas");
        assertThat(run(Map.of(), "nonsense").output).contains("There is no command nonsense");
    }

    @Test
    void test_ends_with_a_word_on_browser_tests_that_were_skipped_and_with_the_exit_code_of_the_build() throws Exception {
        // Given
        Path left = Files.createDirectories(root.resolve("e2e/target")).resolve("browser-tests-skipped.txt");
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("home", "25.0.1").toString());
        Files.writeString(left, "left by an earlier run\n");
        // When
        Run run = run(jdk, "test");
        Run skipping = run(Map.of("JAVA_HOME", jdk("home", "25.0.1").toString(), "MVNW_EXIT", "3", "MVNW_DOES",
                "echo 'were skipped' > '" + left + "'"), "test");
        // Then
        assertThat(run.output).doesNotContain("left by");
        assertThat(skipping.output).endsWith("were skipped\n");
        assertThat(skipping.code).isEqualTo(3);
    }

    @Test
    void the_campaign_is_run_by_the_launcher_once_everything_is_built() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("home", "25.0.1").toString());
        Run run = run(jdk, "test", "--chaos", "--seed=7");
        assertThat(run.output).contains("Building Handback", "io.handback.local.Handback test --chaos --seed=7");
        assertThat(Files.readString(root.resolve("mvnw.calls"))).contains("-DskipTests").doesNotContain("verify");
    }

    @Test
    void bench_builds_what_it_needs_and_runs_a_launcher_of_its_own() throws Exception {
        // Given
        built();
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("home", "25.0.1").toString());
        // When
        Run first = run(jdk, "bench", "all");
        builtForBench();
        Run second = run(jdk, "bench", "all", "--quick");
        // Then
        assertThat(first.output).contains("Building Handback");
        assertThat(Files.readString(root.resolve("mvnw.calls")))
                .contains(
                        "-pl deploy/local,content-service,feedback-service,engagement-service,deploy/bench,deploy/bench/in-process,deploy/bench/plain -am package");
        assertThat(second.output).doesNotContain("Building")
                .contains("bench/target/lib/* io.handback.bench.command.Bench bench all --quick");
    }

    @Test
    void help_needs_neither_a_jdk_nor_a_build() throws Exception {
        assertThat(run(Map.of(), "--help").output).contains("./handback up", "HANDBACK_HOME");
        assertThat(run(Map.of()).output).isEqualTo(run(Map.of(), "--help").output);
        assertThat(run(Map.of(), "up", "--help").output).contains("--fresh");
        assertThat(run(Map.of(), "test", "-h").output).contains("./mvnw verify");
    }

    private record Run(int code, String output) {}

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", "bash", root.resolve("handback").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("HANDBACK") || name.equals("JAVA_HOME"));
        variables.put("HANDBACK_JDK_FOLDERS", machine.resolve("no-jvms").toString());
        variables.putAll(environment);
        variables.put("PATH", environment.getOrDefault("EXTRA", "PATH=").substring(5) + ":" + tools());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    /// The system's programs without its java.
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String name : List.of("bash", "cat", "cut", "dirname", "env", "find", "grep", "head", "mkdir", "mv", "readlink", "rm",
                "tee", "touch")) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                Path program = Path.of(folder, name);
                if (Files.exists(program) && !Files.exists(tools.resolve(name))) {
                    executable(tools.resolve(name), "exec " + program + " \"$@\"");
                }
            }
        }
        return tools;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = machine.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), "echo \"" + home + " runs $*\"");
        executable(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private void built() throws IOException {
        Files.createDirectories(root.resolve("deploy/local/target/lib"));
        Files.writeString(root.resolve("deploy/local/target/handback-local-0.1.0-SNAPSHOT.jar"), "");
        for (String service : List.of("content", "feedback", "engagement")) {
            Path app = Files.createDirectories(root.resolve(service + "-service/target/quarkus-app"));
            Files.writeString(app.resolve("quarkus-run.jar"), "");
        }
    }

    private void builtForBench() throws IOException {
        Files.createDirectories(root.resolve("deploy/bench/target/lib"));
        Files.writeString(root.resolve("deploy/bench/target/handback-bench-0.1.0-SNAPSHOT.jar"), "");
        for (String compared : List.of("in-process", "plain")) {
            Path app = Files.createDirectories(root.resolve("deploy/bench/" + compared + "/target/quarkus-app"));
            Files.writeString(app.resolve("quarkus-run.jar"), "");
        }
    }

    private static void executable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
