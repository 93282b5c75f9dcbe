package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/// The checker is checked: it must see a revision that is left out, told twice or told late.
class RevisionsTest {

    @Test
    void each_rating_counts_by_itself_and_its_answers_by_themselves() {
        assertThat(Revisions.gaps(List.of(given("r1", 1), given("r2", 1), answered("r1", 1), given("r1", 2), answered("r1", 2)))).isEmpty();
    }

    @Test
    void a_revision_that_is_left_out_is_a_gap() {
        assertThat(Revisions.gaps(List.of(given("r1", 1), given("r1", 3)))).hasSize(1);
    }

    @Test
    void a_first_revision_that_is_left_out_is_a_gap() {
        assertThat(Revisions.gaps(List.of(given("r1", 2), given("r1", 3)))).hasSize(1);
    }

    @Test
    void a_revision_that_comes_twice_is_a_gap() {
        assertThat(Revisions.gaps(List.of(given("r1", 1), given("r1", 2), given("r1", 2)))).hasSize(1);
    }

    @Test
    void one_back_a_revision_is_seen_where_it_stands_and_behind() {
        assertThat(Revisions.gaps(List.of(answered("r1", 1), answered("r1", 2), answered("r1", 1), answered("r1", 3)))).hasSize(2);
    }

    private static LogRow given(String rating, long revision) {
        return row("feedback.given.v1", rating, revision);
    }

    private static LogRow answered(String rating, long revision) {
        return row("feedback.answered.v1", rating, revision);
    }

    private static LogRow row(String type, String rating, long revision) {
        return new LogRow("e", "chaos-red", "handback.feed.v1", "chaos-red:i1", type, revision, "1.1",
                "{\"feedbackId\": \"" + rating + "\"}");
    }
}
