package io.handback.engagement.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.handback.contracts.UsageAction;
import io.handback.contracts.UsageActions;
import io.handback.kit.test.Words;

/// What the dashboard says is complete in both languages, and nothing it says is missing.
class WordsTest {

    private static final Path PAGES = Path.of("src", "main", "resources", "web", "app");
    private static final Words WORDS = new Words(PAGES.resolve("i18n"));
    private static final Pattern SAID = Pattern.compile("\\bt\\(\\s*'([a-z0-9.-]+)'|label: '([a-z0-9.-]+)'");
    private static final Pattern COUNTED = Pattern.compile("\\bplural\\('([a-z0-9.-]+)'");

    @Test
    void everything_is_said_in_english_and_german() throws IOException {
        WORDS.assertComplete();
    }

    @Test
    void every_text_a_page_asks_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".ts")).map(WordsTest::read).forEach(source -> {
                SAID.matcher(source).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).forEach(asked::add);
                COUNTED.matcher(source).results().forEach(found -> {
                    asked.add(found.group(1) + ".one");
                    asked.add(found.group(1) + ".other");
                });
            });
        }

        assertThat(asked).hasSizeGreaterThan(150).isSubsetOf(Words.keys(WORDS.of("en")));
    }

    @Test
    void every_action_has_words() throws IOException {
        Set<String> known = Words.keys(WORDS.of("en"));

        assertThat(UsageActions.load().all()).extracting(UsageAction::name)
                .allSatisfy(name -> assertThat(known).contains("action." + name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
