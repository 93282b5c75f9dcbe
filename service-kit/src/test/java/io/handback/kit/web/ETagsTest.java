package io.handback.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.kit.web.problem.Refused;

class ETagsTest {

    @Test
    void a_revision_is_a_strong_tag_in_quotes() {
        assertThat(ETags.of(7)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "*", "\"6\", \"7\"", "\"7\",\"8\"", "W/\"7\", \"7\""})
    void the_stored_revision_passes(String ifMatch) {
        assertThatCode(() -> ETags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"\"6\"|412", "\"07\"|412", "W/\"7\"|412", "\"\"|412", "\"6\", \"8\"|412",
            "7|400", "\"7|400", "\"7\",|400", "\"7\" \"8\"|400", "*, \"7\"|400", "x\"7\"|400"})
    void another_revision_or_no_tag_is_refused(String ifMatch, int status) {
        assertThat(statusOf(ifMatch)).isEqualTo(status);
    }

    @Test
    void an_update_without_if_match_is_asked_for_it() {
        assertThat(statusOf(null)).isEqualTo(428);
        assertThat(statusOf(" ")).isEqualTo(428);
    }

    private static int statusOf(@Nullable String ifMatch) {
        return catchThrowableOfType(Refused.class, () -> ETags.requireMatch(ifMatch, 7)).problem().status();
    }
}
