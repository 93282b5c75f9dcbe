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
    void chaos_runs_the_campaign_and_no_other_tests() {
        assertThat(command("--chaos")).startsWith("/checkout/mvnw").contains("-Pchaos", "-DskipTests").endsWith("verify")
                .noneMatch(argument -> argument.startsWith("-Dhandback.chaos"));
    }

    @Test
    void seed_hits_and_length_are_handed_on() {
        assertThat(command("--chaos", "--seed=-7", "--hits", "30", "--long")).contains("-Dhandback.chaos.seed=-7",
                "-Dhandback.chaos.hits=30",
                "-Dhandback.chaos.long=true");
    }

    @Test
    void options_without_chaos_and_hits_without_sense_are_refused_in_one_sentence() {
        assertThatThrownBy(() -> command("--seed=7")).isInstanceOf(Refusal.class).hasMessageContaining("belong to --chaos");
        assertThatThrownBy(() -> command("--chaos", "--hits=0")).isInstanceOf(Refusal.class).hasMessageContaining("1 to 10000");
        assertThatThrownBy(() -> command("--chaos", "--hits=10001")).isInstanceOf(Refusal.class).hasMessageContaining("1 to 10000");
    }

    private static List<String> command(String... arguments) {
        TestCommand command = new TestCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.command(ROOT);
    }
}
