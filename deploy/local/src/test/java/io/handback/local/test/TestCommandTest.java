package io.handback.local.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.handback.local.Refusal;

import picocli.CommandLine;

class TestCommandTest {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void chaos_runs_the_kill_rounds_and_no_other_tests() {
        assertThat(command("--chaos")).startsWith("/checkout/mvnw").contains("-Pchaos", "-DskipTests").endsWith("verify")
                .noneMatch(argument -> argument.startsWith("-Dhandback.chaos"));
    }

    @Test
    void seed_and_rounds_are_handed_on() {
        assertThat(command("--chaos", "--seed=-7", "--rounds", "30")).contains("-Dhandback.chaos.seed=-7", "-Dhandback.chaos.rounds=30");
    }

    @Test
    void options_without_chaos_and_rounds_without_sense_are_refused_in_one_sentence() {
        assertThatThrownBy(() -> command("--seed=7")).isInstanceOf(Refusal.class).hasMessageContaining("belong to --chaos");
        assertThatThrownBy(() -> command("--chaos", "--rounds=0")).isInstanceOf(Refusal.class).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> command("--chaos", "--rounds=1001")).isInstanceOf(Refusal.class).hasMessageContaining("1 to 1000");
    }

    private static List<String> command(String... arguments) {
        TestCommand command = new TestCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.command(ROOT);
    }
}
