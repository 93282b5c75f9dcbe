package io.handback.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ResultTest {

    private static final List<Pair> PAIRS = List.of(pair(100, 1_000), pair(300, 600), pair(200, 200));

    @TempDir
    Path folder;

    @Test
    void a_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        assertThat(Line.median(9, 1, 5)).isEqualTo(5);
        assertThat(Line.median(9, 1, 5, 2)).isEqualTo(3.5);
    }

    @Test
    void the_ratio_is_the_median_of_the_pairs_ratios_not_the_ratio_of_the_medians() {
        assertThat(Line.of(PAIRS).getFirst()).isEqualTo(new Line("usage intake", "events/s", 200, 600, 0.5));
    }

    @Test
    void rates_and_latencies_of_ratings_are_compared_with_bare_commits() {
        assertThat(Line.of(PAIRS)).extracting(Line::name, Line::handback, Line::limit).contains(
                tuple("ratings", 40.0, 80.0),
                tuple("ratings, p50", 6.0, 3.0),
                tuple("ratings, p99", 9.0, 4.0));
    }

    @Test
    void the_table_says_of_which_machine_it_is_and_what_may_be_quoted() {
        assertThat(String.join("\n", result().table()))
                .contains("2 cores, JDK 25, Linux amd64, commit abc", "usage intake", "0.500", "content-service", "Quote ratios only");
    }

    @Test
    void the_file_has_every_pair_and_what_was_made_of_it() throws Exception {
        JsonNode json = new ObjectMapper().readTree(BenchCommand.write(result(), folder.resolve("new/result.json")).toFile());
        assertThat(json.at("/pairs/1/usage/perSecond").asDouble()).isEqualTo(300);
        assertThat(json.at("/lines/0/ratio").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/machine/commit").asText()).isEqualTo("abc");
        assertThat(json.at("/memory/content-service").asInt()).isEqualTo(200);
        assertThat(json.path("quote").asText()).startsWith("Quote ratios only");
    }

    private static Pair pair(double usage, double producer) {
        return new Pair(new Timing(usage, 1, 1), new Timing(producer, 1, 1), new Timing(40, 6, 9), new Timing(80, 3, 4));
    }

    private static Result result() {
        return new Result(Result.QUOTE, "2026-01-01T00:00:00Z", new Machine(2, "25", "Linux amd64", "abc"), 500, 10, "all", Line.of(PAIRS),
                PAIRS, Map.of("content-service", 200L));
    }
}
