package io.handback.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.handback.local.Handback;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The script shows help without building anything, from files: the overview and bench say what this launcher says.
class HelpFilesTest {

    private static final Path FILES = Path.of("../local/src/main/help");
    private static final Path ACTUAL = Path.of("target/help");

    private final CommandLine commandLine = Handback.commandLine(new BenchCommand());

    @Test
    void the_help_of_bench_is_what_the_command_says() throws IOException {
        requireFile("bench.txt", Objects.requireNonNull(commandLine.getSubcommands().get("bench")));
    }

    @Test
    void the_overview_names_every_command() throws IOException {
        requireFile("handback.txt", commandLine);
        assertThat(commandLine.getUsageMessage(Ansi.OFF))
                .contains("up", "test", "token", "load", "bench", "topic", "status", "doctor", "stop");
    }

    private static void requireFile(String name, CommandLine command) throws IOException {
        String help = command.getUsageMessage(Ansi.OFF);
        Files.writeString(Files.createDirectories(ACTUAL).resolve(name), help);
        assertThat(Files.readString(FILES.resolve(name))).as("copy target/help/*.txt to deploy/local/src/main/help").isEqualTo(help);
    }
}
