package io.handback.feedback.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.handback.feedback.reason.Reason;
import io.handback.kit.test.Words;

/// What the panel says is complete in both languages.
class WordsTest {

    private static final Words WORDS = new Words(Path.of("src", "main", "resources", "web", "panel", "words"));

    @Test
    void everything_is_said_in_english_and_german() throws IOException {
        WORDS.assertComplete();
    }

    @Test
    void every_reason_has_german_words_and_no_other_has() throws IOException {
        List<String> codes = Reason.all().map(Reason::code).sorted().toList();

        assertThat(Words.keys(WORDS.of("reasons-de"))).containsExactlyElementsOf(codes);
    }
}
