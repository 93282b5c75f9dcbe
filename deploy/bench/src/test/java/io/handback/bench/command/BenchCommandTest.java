package io.handback.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Measurement;
import io.handback.local.Handback;
import io.handback.local.Refusal;

import picocli.CommandLine;

class BenchCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"all, 5", "all --quick, 2", "all --quick --runs=7, 7", "all --runs 1, 1", "all --runs=99, 99"})
    void medians_are_of_five_runs_or_of_as_many_as_asked_for(String arguments, int runs) {
        assertThat(parsed(arguments).requireSense()).isEqualTo(runs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all --runs=0", "all --runs=100", "all --runs=-1"})
    void other_numbers_of_runs_are_refused_in_one_sentence(String arguments) {
        assertThatThrownBy(() -> parsed(arguments).requireSense()).isInstanceOf(Refusal.class).hasMessageContaining("must be");
    }

    @Test
    void every_measurement_has_a_name_of_its_own_and_is_found_by_it() {
        List<String> names = Measurements.all().stream().map(Measurement::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)+"));
        assertThat(Measurements.named(names)).extracting(Measurement::name).isEqualTo(names);
        assertThat(Measurements.named(List.of("all"))).extracting(Measurement::name).isEqualTo(names);
    }

    @Test
    void a_name_that_is_not_measured_is_refused() {
        assertThatThrownBy(() -> Measurements.named(List.of("nonsense"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Nothing called nonsense is measured");
    }

    @Test
    void without_a_name_it_lists_what_can_be_measured_with_the_last_figure() {
        // Given
        String name = Measurements.all().getFirst().name();
        Path file = folder.resolve("performance.json");
        new Results(file).merge(List.of(Figure.alone(name, 12.5, "ms", Goal.atMost(50)).with("commit", "abc")));
        StringWriter printed = new StringWriter();
        // When
        int code = Handback.commandLine(new BenchCommand()).setOut(new PrintWriter(printed)).execute("bench", "--out", file.toString());
        // Then
        assertThat(code).isZero();
        assertThat(printed.toString()).contains("last: 12.500 ms, ratio 0.250 (goal: at most 50 ms, met)", "commit abc");
        assertThat(Measurements.all()).allSatisfy(each -> assertThat(printed.toString()).contains(each.name(), each.about()));
    }

    @Test
    void why_something_could_not_be_measured_is_said_whatever_was_thrown() {
        Refusal refusal = new Refusal("It is not so.");
        assertThat(BenchCommand.sentence(refusal)).isEqualTo("It is not so.");
        assertThat(BenchCommand.sentence(new CompletionException(refusal))).isEqualTo("It is not so.");
        assertThat(BenchCommand.sentence(new IllegalStateException("odd"))).startsWith("java.lang.IllegalStateException: odd at ")
                .contains("BenchCommandTest");
    }

    private static BenchCommand parsed(String arguments) {
        BenchCommand command = new BenchCommand();
        new CommandLine(command).parseArgs(arguments.split(" ", -1));
        return command;
    }
}
