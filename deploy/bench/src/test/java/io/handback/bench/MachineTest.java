package io.handback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path root;

    @BeforeEach
    void commitSomething() throws Exception {
        Files.writeString(root.resolve("source.txt"), "as committed");
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
    }

    @Test
    void figures_found_before_do_not_change_the_sources() throws Exception {
        // Given
        Path figures = root.resolve(Machine.FIGURES);
        Files.createDirectories(figures.getParent());
        // When
        Files.writeString(figures, "[]");
        // Then
        assertThat(Machine.of(root).commit()).matches("[0-9a-f]{12}");
    }

    @Test
    void a_changed_source_is_told() throws Exception {
        // When
        Files.writeString(root.resolve("source.txt"), "changed");
        // Then
        assertThat(Machine.of(root).commit()).matches("[0-9a-f]{12}-changed");
    }

    @Test
    void the_memory_of_a_process_with_all_it_has_started_is_more_than_nothing() {
        assertThat(Machine.megabytesWithChildren(ProcessHandle.current().pid())).isPositive();
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
