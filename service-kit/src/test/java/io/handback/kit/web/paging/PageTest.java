package io.handback.kit.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

class PageTest {

    @Test
    void one_row_more_than_the_limit_means_a_next_page_behind_the_last_row_kept() {
        assertThat(Page.cut(List.of(1, 2, 3), new PageLimit(2), last -> "after " + last)).isEqualTo(new Page<>(List.of(1, 2), "after 2"));
    }

    @Test
    void as_many_rows_as_the_limit_are_the_last_page() {
        assertThat(Page.cut(List.of(1, 2), new PageLimit(2), last -> "after " + last)).isEqualTo(new Page<>(List.of(1, 2), null));
    }

    @Test
    void a_translated_page_keeps_its_cursor() {
        assertThat(new Page<>(List.of(1, 2), "c").map(String::valueOf)).isEqualTo(new Page<>(List.of("1", "2"), "c"));
    }

    @Test
    void the_store_is_asked_for_one_row_more() {
        assertThat(PageLimit.fromString("200").rows()).isEqualTo(201);
        assertThat(PageLimit.fromString(PageLimit.DEFAULT).value()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.0", "", "abc", "99999999999", "٥"})
    void a_limit_out_of_range_is_named(String limit) {
        var refused = catchThrowableOfType(Refused.class, () -> PageLimit.fromString(limit));

        // Then
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().violations()).extracting(Violation::field).containsExactly("limit");
    }
}
