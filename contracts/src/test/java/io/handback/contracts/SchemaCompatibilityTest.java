package io.handback.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/// `released/` holds the schemas of the last release and is replaced by a release only. What cannot be changed compatibly is a new type.
class SchemaCompatibilityTest {

    static List<String> released() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/released"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
        }
    }

    @Test
    void every_released_type_is_still_there() throws IOException {
        assertThat(released()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(Schemas.types()).containsAll(released());
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_schema_keeps_what_the_released_one_promised(String type) {
        JsonNode released = Json.tree(ContractFiles.text("/released/" + type + ".json"));

        assertThat(SchemaCompatibility.violations(released, Json.tree(Schemas.schema(type)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            newly-required         | $.note: newly required
            no-longer-required     | $.id: no longer required
            removed                | $.note: removed
            removed-below          | $.lines/items.page: removed
            changed-type           | $.size: changed type (type)
            changed-format         | $.id: changed type (format)
            narrowed-enum          | $.state: narrowed enum, no retired
            new-enum               | $.note: changed type (enum)
            narrowed-maximum       | $.size: narrowed maximum
            narrowed-minimum       | $.note: narrowed minLength
            closed                 | $/additionalProperties: changed type
            newly-required-if      | $/else.size: newly required
            """)
    void a_planted_breach_is_seen(String planted, String violation) {
        assertThat(SchemaCompatibility.violations(planted("before"), planted(planted))).containsExactly(violation);
    }

    @Test
    void a_new_optional_field_a_wider_enum_and_a_better_description_are_compatible() {
        assertThat(SchemaCompatibility.violations(planted("before"), planted("compatible"))).isEmpty();
    }

    private static JsonNode planted(String name) {
        return Json.tree(ContractFiles.text("/compatibility/" + name + ".json"));
    }
}
