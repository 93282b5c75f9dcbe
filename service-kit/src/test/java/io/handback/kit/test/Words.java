package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What a page says, in a file a language: `en.json` and `de.json`, each key with a text in which `{name}` stands for a value.
public record Words(Path folder) {

    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    /// Both languages have the same keys, and say the same values with each.
    public void assertComplete() throws IOException {
        JsonNode english = of("en");
        JsonNode german = of("de");
        assertThat(keys(german)).isEqualTo(keys(english)).hasSizeGreaterThan(80);
        assertThat(keys(english)).allSatisfy(key -> {
            assertThat(german.get(key).asText()).isNotBlank();
            assertThat(values(german.get(key).asText())).isEqualTo(values(english.get(key).asText()));
        });
    }

    /// The texts of a language by key.
    public JsonNode of(String language) throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve(language + ".json")));
    }

    /// The keys of a file of words.
    public static Set<String> keys(JsonNode words) {
        Set<String> keys = new TreeSet<>();
        words.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
