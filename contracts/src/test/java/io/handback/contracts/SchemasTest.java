package io.handback.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class SchemasTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static List<String> types() {
        return Schemas.types();
    }

    @Test
    void every_type_of_the_catalogue_has_a_schema_and_examples_and_there_are_no_others() throws IOException {
        assertThat(Schemas.types()).isNotEmpty();
        assertThat(names("schemas")).containsExactlyInAnyOrderElementsOf(Schemas.types().stream().map(type -> type + ".json").toList());
        assertThat(names("examples")).containsExactlyInAnyOrderElementsOf(Schemas.types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_valid_itself_and_has_its_id(String type) {
        JsonNode schema = Json.tree(Schemas.schema(type));

        assertThat(Validation.ofSchema(Schemas.schema(type))).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo(Schemas.id(type));
    }

    @Test
    void a_schema_that_is_none_is_noticed() {
        assertThat(Validation.ofSchema("{\"type\": \"strnig\"}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_property_is_described_and_an_optional_one_says_what_its_absence_means(String type) {
        SchemaTree.objects(Json.tree(Schemas.schema(type))).forEach(SchemasTest::assertDescribed);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_payload_says_its_tenant_revision_and_time(String type) {
        assertThat(Json.strings(Json.tree(Schemas.schema(type)).path("required"))).contains("tenantId", "revision", "occurredAt");
    }

    @Test
    void the_schema_of_usage_knows_exactly_the_actions_of_the_closed_list() {
        JsonNode actions = Json.tree(Schemas.schema("usage.recorded.v1")).at("/properties/action/enum");

        assertThat(Json.strings(actions)).isEqualTo(UsageActions.load().all().stream().map(UsageAction::name).toList());
    }

    @Test
    void an_unknown_type_is_refused() {
        assertThatThrownBy(() -> Schemas.schema("rumour.heard.v1")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rumour.heard.v1");
        assertThatThrownBy(() -> Schemas.examples("../schemas")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertDescribed(JsonNode object) {
        List<String> required = Json.strings(object.path("required"));
        for (Map.Entry<String, JsonNode> property : SchemaTree.properties(object).entrySet()) {
            String description = property.getValue().path("description").asText();
            assertThat(description).as(property.getKey()).isNotBlank();
            if (!required.contains(property.getKey())) {
                assertThat(description).as(property.getKey()).contains("Absent");
            }
        }
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
