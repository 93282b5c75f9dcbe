package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.web.problem.Problems;

/// What every refusal looks like: problem+json with a stable type and what to do, and no id, path or instance.
public final class ProblemShape {

    private static final List<String> FIELDS = List.of("type", "status", "title", "detail", "violations");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemShape() {}

    /// A refusal with this status.
    public static void assertRefused(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as("status of: " + answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        JsonNode problem = read(answer);
        List<String> names = new ArrayList<>();
        problem.fieldNames().forEachRemaining(names::add);
        assertThat(FIELDS).as("fields of a refusal").containsAll(names);
        assertThat(problem.path("type").asText()).startsWith(Problems.TYPES).hasSizeGreaterThan(Problems.TYPES.length());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    /// A refusal that names what is wrong with the input.
    public static void assertViolations(RawHttp.Answer answer, int status) {
        assertRefused(answer, status);
        JsonNode violations = read(answer).path("violations");
        assertThat(violations.size()).as("violations in: " + answer.body()).isPositive();
        for (JsonNode violation : violations) {
            assertThat(violation.path("field").isTextual()).as("a field in: " + violation).isTrue();
            assertThat(violation.path("message").asText()).isNotBlank();
        }
    }

    private static JsonNode read(RawHttp.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + answer.body(), e);
        }
    }
}
