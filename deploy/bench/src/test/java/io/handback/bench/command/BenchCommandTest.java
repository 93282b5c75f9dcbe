package io.handback.local.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.local.Refusal;

import picocli.CommandLine;

class BenchCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "--events=500", "--events=100000 --ratings=1 --pairs=99", "--pairs 1 --ratings 100000"})
    void what_can_be_measured_is_accepted(String arguments) {
        assertThatCode(() -> parsed(arguments).requireSense()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--events=0", "--events=499", "--events=750", "--events=100500", "--ratings=0", "--ratings=100001", "--pairs=0",
            "--pairs=100"})
    void what_cannot_is_refused_in_one_sentence(String arguments) {
        assertThatThrownBy(() -> parsed(arguments).requireSense()).isInstanceOf(Refusal.class).hasMessageContaining("must be");
    }

    @Test
    void a_file_that_cannot_be_written_is_said_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Result result = new Result("", "", new Machine(1, "", "", ""), 1, 1, "", List.of(), List.of(), Map.of());
        assertThatThrownBy(() -> BenchCommand.write(result, file.resolve("result.json"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
    }

    private static BenchCommand parsed(String arguments) {
        BenchCommand command = new BenchCommand();
        new CommandLine(command).parseArgs(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        return command;
    }
}
