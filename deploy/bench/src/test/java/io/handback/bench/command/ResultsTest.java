package io.handback.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.local.Refusal;

class ResultsTest {

    @TempDir
    Path folder;

    @Test
    void a_figure_takes_the_place_of_the_last_of_its_name_and_the_others_stay() {
        // Given
        Results results = new Results(folder.resolve("new/performance.json"));
        results.merge(List.of(figure("b-b", 1), figure("c-c", 2)));
        // When
        results.merge(List.of(figure("c-c", 3), figure("a-a", 4)));
        // Then
        assertThat(results.read()).containsExactly(figure("a-a", 4), figure("b-b", 1), figure("c-c", 3));
    }

    @Test
    void it_is_written_with_the_names_that_are_documented() throws Exception {
        Path file = folder.resolve("performance.json");
        Figure figure = Figure.compared("a-b", 1234.56, "ratings/s", "2,000 of a bare client", 0.61728, Goal.atLeast(0.6))
                .with("commit", "abc")
                .found(Instant.parse("2026-01-01T00:00:00Z"));
        new Results(file).merge(List.of(figure));
        JsonNode json = new ObjectMapper().readTree(file.toFile()).get(0);
        assertThat(json).hasToString("""
                {"name":"a-b","value":1235.0,"unit":"ratings/s","comparedWith":"2,000 of a bare client","ratio":0.6173,\
                "goal":"at least 0.6","met":true,"settings":{"commit":"abc"},"date":"2026-01-01T00:00:00Z"}""");
    }

    @Test
    void a_file_that_cannot_be_read_or_written_is_said_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not JSON");
        assertThatThrownBy(() -> new Results(file).read()).isInstanceOf(Refusal.class).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> new Results(file.resolve("result.json")).merge(List.of())).isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
    }

    private static Figure figure(String name, double value) {
        return Figure.alone(name, value, "ms", Goal.atMost(50));
    }
}
