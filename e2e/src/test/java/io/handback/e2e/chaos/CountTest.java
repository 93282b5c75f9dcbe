package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The checker is checked: it must see what the services must never do.
class CountTest {

    private static final List<String> TOPICS = List.of("truth", "feed");

    private final Ledger ledger = new Ledger();
    private final List<Found> found = new ArrayList<>();

    @BeforeEach
    void red_wrote_two_things_and_blue_one() {
        acknowledged("red", "r1", "r2");
        acknowledged("blue", "b1");
        for (String topic : TOPICS) {
            found.addAll(List.of(new Found(topic, "r1", "red", "e1"), new Found(topic, "r2", "red", "e2"),
                    new Found(topic, "b1", "blue", "e3")));
        }
    }

    @Test
    void each_write_once_is_clean() {
        assertThat(count(2, 1)).isEqualTo(new Count(2, 3, 0, 0, 0, 0)).returns(true, Count::clean);
        assertThat(count(2, 1)).hasToString("attempts 2, acked 3, unknown 0, lost 0, doubled 0, foreign 0");
    }

    @Test
    void an_acknowledged_write_that_one_topic_lacks_is_lost() {
        found.remove(new Found("feed", "r2", "red", "e2"));
        assertThat(count(2, 1)).isEqualTo(new Count(2, 3, 0, 1, 0, 0)).returns(false, Count::clean);
    }

    @Test
    void a_second_event_for_a_write_is_doubled_and_a_copy_of_the_same_event_is_not() {
        found.add(new Found("truth", "r1", "red", "e1"));
        assertThat(count(2, 1)).returns(0L, Count::doubled);
        found.add(new Found("truth", "r1", "red", "e9"));
        assertThat(count(2, 1)).isEqualTo(new Count(2, 3, 0, 0, 1, 0)).returns(false, Count::clean);
    }

    @Test
    void a_record_under_another_tenant_is_foreign_and_its_write_is_lost() {
        found.remove(new Found("truth", "b1", "blue", "e3"));
        found.add(new Found("truth", "b1", "red", "e3"));
        assertThat(count(2, 0)).isEqualTo(new Count(2, 3, 0, 1, 0, 1)).returns(false, Count::clean);
    }

    @Test
    void a_copy_under_another_tenant_is_foreign_although_nothing_is_lost() {
        found.add(new Found("feed", "b1", "red", "e4"));
        assertThat(count(2, 1)).isEqualTo(new Count(2, 3, 0, 0, 0, 1)).returns(false, Count::clean);
    }

    @Test
    void what_nobody_wrote_is_foreign() {
        found.add(new Found("truth", "r7", "red", "e7"));
        assertThat(count(2, 1)).returns(1L, Count::foreign).returns(false, Count::clean);
    }

    @Test
    void a_write_without_an_answer_may_be_there_once_or_not_at_all_but_not_twice() {
        ledger.sent("red", List.of("r3"));
        assertThat(count(2, 1)).isEqualTo(new Count(3, 3, 1, 0, 0, 0));
        found.add(new Found("truth", "r3", "red", "e5"));
        assertThat(count(3, 1)).isEqualTo(new Count(3, 3, 1, 0, 0, 0));
        found.add(new Found("truth", "r3", "red", "e6"));
        assertThat(count(3, 1)).isEqualTo(new Count(3, 3, 1, 0, 1, 0));
    }

    @Test
    void a_figure_that_shows_less_has_lost_something_and_one_that_shows_more_counts_twice() {
        assertThat(count(1, 1)).isEqualTo(new Count(2, 3, 0, 1, 0, 0));
        assertThat(count(2, 3)).isEqualTo(new Count(2, 3, 0, 0, 2, 0));
        assertThat(count(1, 2)).as("one tenant's surplus does not hide another's loss").isEqualTo(new Count(2, 3, 0, 1, 1, 0));
    }

    private void acknowledged(String tenant, String... marks) {
        ledger.sent(tenant, List.of(marks));
        ledger.acknowledged(List.of(marks));
    }

    private Count count(int red, int blue) {
        return Count.of(ledger, TOPICS, found, Map.of("red", red, "blue", blue));
    }
}
