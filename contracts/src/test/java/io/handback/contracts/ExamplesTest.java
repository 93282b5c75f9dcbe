package io.handback.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

class ExamplesTest {

    static List<String> types() {
        return Schemas.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_fits_its_schema(String type) {
        assertThat(Schemas.examples(type).all()).allSatisfy(example -> assertThat(Validation.ofPayload(type, example)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_minimal_example_has_only_what_is_required(String type) {
        assertMinimal(Json.tree(Schemas.schema(type)), List.of(Json.tree(Schemas.examples(type).minimal())));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_full_example_has_everything(String type) {
        assertFull(Json.tree(Schemas.schema(type)), List.of(Json.tree(Schemas.examples(type).full())));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_payload_without_a_required_field_is_refused(String type) {
        for (String field : Json.strings(Json.tree(Schemas.schema(type)).path("required"))) {
            ObjectNode payload = Json.object(Schemas.examples(type).full());
            payload.remove(field);
            assertThat(Validation.ofPayload(type, payload.toString())).as(field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_of_another_type_or_null_is_refused(String type) {
        for (String field : Json.fields(Json.tree(Schemas.schema(type)).path("properties"))) {
            ObjectNode payload = Json.object(Schemas.examples(type).full());
            payload.set(field, Json.ofAnotherType(payload.path(field)));
            assertThat(Validation.ofPayload(type, payload.toString())).as(field).isNotEmpty();
            payload.putNull(field);
            assertThat(Validation.ofPayload(type, payload.toString())).as(field + " null").isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_unknown_field_is_let_through(String type) {
        ObjectNode payload = Json.object(Schemas.examples(type).full());

        payload.put("somethingNew", 1);

        assertThat(Validation.ofPayload(type, payload.toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_time_that_is_not_utc_or_no_time_is_refused(String type) {
        for (String time : List.of("2026-11-02T09:15:00+01:00", "2026-11-02", "2026-13-02T09:15:00Z")) {
            ObjectNode payload = Json.object(Schemas.examples(type).full()).put("occurredAt", time);
            assertThat(Validation.ofPayload(type, payload.toString())).as(time).isNotEmpty();
        }
    }

    @Test
    void a_usage_event_needs_an_item_unless_it_is_a_search() {
        ObjectNode payload = Json.object(Schemas.examples("usage.recorded.v1").full());

        payload.remove("itemId");

        assertThat(Validation.ofPayload("usage.recorded.v1", payload.toString())).isNotEmpty();
        assertThat(Validation.ofPayload("usage.recorded.v1", payload.put("action", "searched").toString())).isEmpty();
        assertThat(Validation.ofPayload("usage.recorded.v1", payload.put("action", "liked").toString())).isNotEmpty();
    }

    @Test
    void a_version_bears_no_estimate_before_it_is_published() {
        ObjectNode payload = Json.object(Schemas.examples("content-item.changed.v1").full());

        ObjectNode published = (ObjectNode) payload.path("versions").path(1);

        assertThat(Validation.ofPayload("content-item.changed.v1", payload.toString())).isEmpty();
        published.put("state", "submitted");
        assertThat(Validation.ofPayload("content-item.changed.v1", payload.toString())).isNotEmpty();
    }

    @Test
    void the_feed_says_nothing_about_a_person_who_did_not_sign() {
        ObjectNode payload = Json.object(Schemas.examples("feedback.given.v1").full());

        payload.put("signed", false);

        assertThat(Validation.ofPayload("feedback.given.v1", payload.toString())).isNotEmpty();
        payload.remove("rater");
        assertThat(Validation.ofPayload("feedback.given.v1", payload.toString())).isEmpty();
        assertThat(Validation.ofPayload("feedback.given.v1", payload.put("personId", "a").toString())).isNotEmpty();
    }

    @Test
    void an_answer_that_declines_says_why_and_none_says_who() {
        ObjectNode payload = Json.object(Schemas.examples("feedback.answered.v1").full());

        payload.remove("text");

        assertThat(Validation.ofPayload("feedback.answered.v1", payload.toString())).isNotEmpty();
        assertThat(Validation.ofPayload("feedback.answered.v1", payload.put("state", "planned").toString())).isEmpty();
        assertThat(Validation.ofPayload("feedback.answered.v1", payload.put("answeredBy", "a").toString())).isNotEmpty();
    }

    private static void assertMinimal(JsonNode schema, List<JsonNode> examples) {
        List<String> required = Json.strings(schema.path("required"));
        assertThat(examples).allSatisfy(example -> assertThat(Json.fields(example)).containsExactlyInAnyOrderElementsOf(required));
        SchemaTree.properties(schema).forEach((name, property) -> descend(name, property, examples, ExamplesTest::assertMinimal));
    }

    private static void assertFull(JsonNode schema, List<JsonNode> examples) {
        Map<String, JsonNode> properties = SchemaTree.properties(schema);
        Set<String> seen = new HashSet<>();
        examples.forEach(example -> seen.addAll(Json.fields(example)));
        if (!properties.isEmpty()) {
            assertThat(seen).containsExactlyInAnyOrderElementsOf(properties.keySet());
        }
        properties.forEach((name, property) -> descend(name, property, examples, ExamplesTest::assertFull));
    }

    private static void descend(String name, JsonNode property, List<JsonNode> examples, Assertion assertion) {
        List<JsonNode> values = new ArrayList<>();
        examples.stream().filter(example -> example.has(name)).forEach(example -> values.add(example.path(name)));
        if (property.has("items")) {
            List<JsonNode> elements = new ArrayList<>();
            values.forEach(array -> array.forEach(elements::add));
            assertion.on(property.path("items"), onlyObjects(elements));
        } else {
            assertion.on(property, onlyObjects(values));
        }
    }

    private static List<JsonNode> onlyObjects(List<JsonNode> values) {
        return values.stream().filter(JsonNode::isObject).toList();
    }

    private interface Assertion {
        void on(JsonNode schema, List<JsonNode> examples);
    }
}
