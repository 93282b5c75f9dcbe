package io.handback.feedback.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.feedback.reason.Reason;
import io.handback.feedback.support.Json;

/// What the panel says is complete in both languages.
class WordsTest {

    private static final Path WORDS = Path.of("src", "main", "resources", "web", "panel", "words");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    @Test
    void english_and_german_have_the_same_keys() throws IOException {
        assertThat(keys(words("de.json"))).isEqualTo(keys(words("en.json"))).hasSizeGreaterThan(80);
    }

    @Test
    void both_languages_say_the_same_values() throws IOException {
        JsonNode english = words("en.json");
        JsonNode german = words("de.json");

        assertThat(keys(english)).allSatisfy(key -> assertThat(values(german.get(key).asText())).isEqualTo(values(english.get(key).asText())));
    }

    @Test
    void every_reason_has_german_words_and_no_other_has() throws IOException {
        List<String> codes = Reason.all().map(Reason::code).sorted().toList();

        assertThat(keys(words("reasons-de.json"))).containsExactlyElementsOf(codes);
    }

    private static JsonNode words(String file) throws IOException {
        return Json.read(Files.readString(WORDS.resolve(file)));
    }

    private static Set<String> keys(JsonNode words) {
        Set<String> keys = new TreeSet<>();
        words.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
