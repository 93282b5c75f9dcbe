package io.handback.kit.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Violation;

class StrictJsonTest {

    enum Kind {
        DECK, @JsonProperty("one-pager")
        ONE_PAGER
    }

    record Part(String name, int count) {}

    record Thing(@Nullable String title, @Nullable Integer stars, @Nullable Long views, @Nullable Boolean used, @Nullable Kind kind,
            @Nullable UUID id, @Nullable Instant at, @Nullable LocalDate day, @Nullable BigDecimal amount, @Nullable List<Part> parts,
            @Nullable Map<String, String> attributes, @Nullable TenantId tenant) {}

    private final ObjectMapper mapper = mapper();

    @Test
    void a_good_object_is_read_as_it_stands() throws JsonProcessingException {
        String json = """
                {"title":"é 😀","stars":4,"views":9000000000,"used":false,"kind":"one-pager","id":"0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55",
                "at":"2026-01-31T13:00:00.123456789+01:00","day":"2026-01-31","amount":12.50,"parts":[{"name":"a","count":1}],
                "attributes":{"k":"v"},"tenant":"acme"}""";

        // When
        Thing thing = mapper.readValue(json, Thing.class);

        // Then
        assertThat(thing).isEqualTo(new Thing("é 😀", 4, 9_000_000_000L, false, Kind.ONE_PAGER,
                UUID.fromString("0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55"), Instant.parse("2026-01-31T12:00:00.123456Z"),
                LocalDate.of(2026, 1, 31), new BigDecimal("12.50"), List.of(new Part("a", 1)), Map.of("k", "v"), new TenantId("acme")));
    }

    @Test
    void an_answer_has_plain_numbers_utc_times_and_no_nulls() throws JsonProcessingException {
        var thing = new Thing("a", null, null, null, Kind.ONE_PAGER, null, Instant.parse("2026-01-31T12:00:00Z"), LocalDate.of(2026, 1, 31),
                new BigDecimal("1E+3"), null, null, null);

        // When, Then
        assertThat(mapper.writeValueAsString(thing))
                .isEqualTo(
                        "{\"title\":\"a\",\"kind\":\"one-pager\",\"at\":\"2026-01-31T12:00:00Z\",\"day\":\"2026-01-31\",\"amount\":1000}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "{\"titel\":1}|titel|not known",
            "{\"stars\":4.0}|stars|whole number",
            "{\"stars\":1e2}|stars|whole number",
            "{\"stars\":\"4\"}|stars|whole number",
            "{\"stars\":\"\"}|stars|whole number",
            "{\"stars\":true}|stars|whole number",
            "{\"stars\":[4]}|stars|whole number",
            "{\"stars\":2147483648}|stars|whole number",
            "{\"views\":1.5}|views|whole number",
            "{\"title\":7}|title|text",
            "{\"title\":true}|title|text",
            "{\"title\":[\"a\"]}|title|text",
            "{\"title\":\"a\\u0000\"}|title|NUL",
            "{\"title\":\"a\\ud800b\"}|title|broken",
            "{\"title\":\"\\udc00\\ud800\"}|title|broken",
            "{\"used\":1}|used|true or false",
            "{\"used\":\"true\"}|used|true or false",
            "{\"kind\":0}|kind|DECK, one-pager",
            "{\"kind\":\"deck\"}|kind|DECK, one-pager",
            "{\"kind\":\"ONE_PAGER\"}|kind|DECK, one-pager",
            "{\"kind\":\"\"}|kind|DECK, one-pager",
            "{\"id\":\"1-1-1-1-1\"}|id|UUID",
            "{\"id\":\"AZjFon5NfDOaUT8rbw0eVQ==\"}|id|UUID",
            "{\"id\":\"\"}|id|UUID",
            "{\"at\":1767225600}|at|time",
            "{\"at\":\"2026-01-31\"}|at|time",
            "{\"at\":\"2026-01-31T12:00:00\"}|at|time",
            "{\"at\":\"+12026-01-31T12:00:00Z\"}|at|time",
            "{\"at\":\"2026-13-31T12:00:00Z\"}|at|time",
            "{\"at\":\"0001-01-01T00:00:00+05:00\"}|at|time",
            "{\"day\":[2026,1,31]}|day|date",
            "{\"day\":20000}|day|date",
            "{\"day\":\"2026-02-30\"}|day|date",
            "{\"amount\":\"1.0\"}|amount|number",
            "{\"amount\":1e400}|amount|number",
            "{\"amount\":NaN}||JSON",
            "{\"parts\":{}}|parts|list",
            "{\"parts\":[\"a\"]}|parts[0]|object",
            "{\"parts\":[{\"name\":\"a\",\"count\":1},{\"name\":\"b\",\"count\":null}]}|parts[1].count|whole number",
            "{\"parts\":[{\"name\":\"a\"}]}|parts[0].count|whole number",
            "{\"parts\":[{\"name\":\"a\",\"count\":1,\"x\":1}]}|parts[0].x|not known",
            "{\"attributes\":{\"a\":1}}|attributes.a|text",
            "{\"attributes\":{\"a\\u0000\":\"b\"}}|attributes|NUL",
            "{\"tenant\":\"A\"}|tenant|a tenant is 1 to 40 characters",
            "{\"title\":\"a\",\"title\":\"b\"}||Duplicate field",
            "{\"title\":\"a\"} x||JSON",
            "{\"title\":\"a\"}{}||follow",
            "{\"title\":||JSON",
            "{'title':\"a\"}||JSON",
            "{\"title\":\"a\",}||JSON",
            "[]||object",
            "\"\"||object",
            "4||object"})
    void everything_else_is_refused_by_name(String json, @Nullable String field, String message) {
        Violation violation = violation(json, Thing.class);

        // Then
        assertThat(violation.field()).isEqualTo(field == null ? "" : field);
        assertThat(violation.message()).contains(message);
    }

    @Test
    void thirty_two_levels_are_read_and_one_more_is_not() throws JsonProcessingException {
        assertThat(mapper.readTree("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
        assertThat(violation("[".repeat(33) + "]".repeat(33), JsonNode.class).message()).contains("Too deep");
    }

    @Test
    void a_text_may_be_long_but_not_endless() throws JsonProcessingException {
        assertThat(mapper.readTree("\"" + "a".repeat(500_000) + "\"").asText()).hasSize(500_000);
        assertThat(violation("\"" + "a".repeat(500_001) + "\"", JsonNode.class).message()).contains("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"titel\":1,\"stars\":4}", "{\"stars\":4,\"deeper\":{\"x\":[]}}"})
    void the_tolerant_copy_ignores_what_it_does_not_know_and_nothing_else(String json) throws JsonProcessingException {
        ObjectMapper tolerant = StrictJson.tolerant(mapper);

        // When, Then
        assertThat(tolerant.readValue(json, Thing.class).stars()).isEqualTo(4);
        assertThat(catchThrowableOfType(JsonProcessingException.class, () -> tolerant.readValue("{\"stars\":\"4\"}", Thing.class)))
                .isNotNull();
        assertThat(violation(json, Thing.class).message()).contains("not known");
    }

    private Violation violation(String json, Class<?> type) {
        return JsonProblems.violation(catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json, type)));
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
