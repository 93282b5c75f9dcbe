package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.traffic.Kind;

/// The checker is checked: it must see a step that was promised and of which the log knows nothing.
class StepsTest {

    private static final String GIVEN = "rating.given.v1";
    private static final String WITHDRAWN = "rating.withdrawn.v1";

    @Test
    void the_whole_life_of_an_item_is_read_from_its_log() {
        List<LogRow> log = List.of(item("active", ""), item("active", "draft"), item("active", "draft"), item("active", "submitted"),
                item("active", "draft"), item("active", "submitted"), item("active", "published"), item("retired", "published"));
        assertThat(Steps.lives(log)).contains("i1:draft", "i1:submitted", "i1:returned", "i1:resubmitted", "i1:published", "i1:retired");
    }

    @Test
    void what_was_submitted_and_never_came_back_was_neither_returned_nor_submitted_again() {
        List<LogRow> log = List.of(item("active", "draft"), item("active", "submitted"), item("active", "published"));
        assertThat(Steps.lives(log)).contains("i1:submitted").doesNotContain("i1:returned", "i1:resubmitted", "i1:retired");
    }

    @Test
    void a_draft_that_was_changed_is_no_return() {
        assertThat(Steps.lives(List.of(item("active", "draft"), item("active", "draft")))).doesNotContain("i1:returned");
    }

    @Test
    void a_withdrawal_is_of_the_rating_that_stood_before_it() {
        List<LogRow> log = List.of(rating("r1", GIVEN, "a"), rating("r2", GIVEN, "b"), rating("r1", GIVEN, "c"),
                rating("r1", WITHDRAWN, ""));
        assertThat(Steps.withdrawals(log)).containsExactly(Kind.withdrawalOf("c"));
    }

    @Test
    void each_holiday_counts_as_often_as_events_tell_of_it_and_for_its_own_tenant() {
        List<LogRow> log = List.of(settings("2027-01-01"), settings("2027-01-02"), settings("2027-01-02"));
        assertThat(Steps.holidays(log)).containsEntry("chaos-red:2027-01-01", 1).containsEntry("chaos-red:2027-01-02", 2).hasSize(2);
    }

    @Test
    void a_promised_step_that_the_log_does_not_know_is_lost() {
        Findings findings = new Findings();
        Steps.taken("steps of items", Set.of("i1:published", "i1:retired"), Set.of("i1:published", "i2:retired"), findings);
        assertThat(findings).returns(1L, found -> found.of(Fault.LOST));
    }

    private static LogRow item(String state, String version) {
        String versions = version.isEmpty() ? "[]" : "[{\"version\": 1, \"state\": \"" + version + "\"}]";
        return row("handback.content.v1", "content-item.changed.v1",
                "{\"itemId\": \"i1\", \"state\": \"%s\", \"versions\": %s}".formatted(state, versions));
    }

    private static LogRow rating(String rating, String type, String industry) {
        return row("handback.feedback.v1", type, "{\"ratingId\": \"%s\", \"industry\": \"%s\"}".formatted(rating, industry));
    }

    private static LogRow settings(String holiday) {
        return row("handback.settings.v1", "settings.changed.v1", "{\"holidays\": [\"%s\"]}".formatted(holiday));
    }

    private static LogRow row(String topic, String type, String payload) {
        return new LogRow("e", "chaos-red", topic, "chaos-red:x", type, 1, "1.1", payload);
    }
}
