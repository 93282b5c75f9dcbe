package io.handback.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.handback.local.Refusal;
import io.handback.local.up.Leftovers;

class RunStateTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void create() {
        home = new Home(folder, folder.resolve("home"));
        home.create();
    }

    @Test
    void what_is_written_is_read_again() {
        RunState state = RunState.beginning(new Layout(9000)).with("kafka", ProcessHandle.current());
        state.save(home);
        assertThat(RunState.last(home)).contains(state);
        assertThat(RunState.require(home).running()).isTrue();
        RunState.clear(home);
        assertThatThrownBy(() -> RunState.require(home)).isInstanceOf(Refusal.class).hasMessageContaining("./handback up");
    }

    @Test
    void another_process_with_the_same_id_is_not_taken_for_the_old_one() {
        KnownProcess me = KnownProcess.of(ProcessHandle.current());
        assertThat(me.find()).isPresent();
        assertThat(new KnownProcess(me.pid(), me.startMillis() - 1).find()).isEmpty();
    }

    @Test
    void processes_of_a_killed_run_are_ended_and_the_run_is_forgotten() throws IOException {
        // Given
        Process leftover = new ProcessBuilder("sleep", "600").start();
        KnownProcess gone = new KnownProcess(ProcessHandle.current().pid(), 1);
        new RunState(new Layout(9000), gone, RunState.beginning(new Layout(9000)).with("kafka", leftover.toHandle()).parts()).save(home);
        // When
        int ended = Leftovers.end(home);
        // Then
        assertThat(ended).isEqualTo(1);
        assertThat(leftover.isAlive()).isFalse();
        assertThat(RunState.last(home)).isEmpty();
    }

    @Test
    void processes_of_a_run_that_goes_on_are_left_alone() throws IOException {
        // Given
        Process part = new ProcessBuilder("sleep", "600").start();
        RunState.beginning(new Layout(9000)).with("kafka", part.toHandle()).save(home);
        // When
        int ended = Leftovers.end(home);
        // Then
        assertThat(ended).isZero();
        assertThat(part.isAlive()).isTrue();
        part.destroyForcibly();
    }

    @Test
    void a_broken_file_is_said_in_one_sentence() throws IOException {
        Files.writeString(home.run().resolve("processes"), "rubbish");
        assertThatThrownBy(() -> RunState.last(home)).isInstanceOf(Refusal.class).hasMessageContaining("delete it");
    }
}
