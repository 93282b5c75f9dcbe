package io.handback.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The script shows help without building anything, from files; they say what the launcher says. The overview and bench are tested where
/// the command bench is.
class HelpFilesTest {

    private static final Path FILES = Path.of("src/main/help");
    private static final Set<String> ELSEWHERE = Set.of("handback.txt", "bench.txt");
    private static final Path ACTUAL = Path.of("target/help");

    @Test
    void the_help_files_say_what_the_commands_say() throws IOException {
        Map<String, String> help = help();
        for (Map.Entry<String, String> command : help.entrySet()) {
            Files.createDirectories(ACTUAL);
            Files.writeString(ACTUAL.resolve(command.getKey() + ".txt"), command.getValue());
        }
        assertThat(files()).as("copy target/help/*.txt to src/main/help").isEqualTo(help);
    }

    private static Map<String, String> help() {
        Map<String, String> help = new TreeMap<>();
        CommandLine commandLine = Handback.commandLine();
        commandLine.getSubcommands().forEach((name, command) -> help.put(name, command.getUsageMessage(Ansi.OFF)));
        return help;
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(FILES)) {
            for (Path file : all.filter(file -> !ELSEWHERE.contains(file.getFileName().toString())).toList()) {
                files.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
            }
        }
        return files;
    }
}
