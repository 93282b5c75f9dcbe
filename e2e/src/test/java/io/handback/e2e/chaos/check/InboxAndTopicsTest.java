package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// The checker is checked: it must miss what a consumer did not take in, and a consumer that is not there at all.
class InboxAndTopicsTest {

    private static final String TOPIC = "handback.people.v1";
    private static final ExpectedConsumer CONSUMER = new ExpectedConsumer(Service.CONTENT, "handback.content.people", TOPIC);

    private static final List<TopicRecord> SENT = List.of(sent(0, "e1"), sent(2, "e2"), sent(2, "e2"));

    private final Findings findings = new Findings();
    private final InboxAndTopics inbox = new InboxAndTopics(new Evidence(Map.of(), Map.of(), Map.of(TOPIC, SENT)), findings);

    @Test
    void each_record_once_is_right_however_often_it_is_on_the_topic() {
        inbox.taken(CONSUMER, Set.of("chaos-red e1", "chaos-red e2"));
        inbox.claimed(CONSUMER, Set.of(offset(0), offset(1), offset(2)));
        inbox.unknown(Service.CONTENT, Set.of(CONSUMER.name()));
        assertThat(findings).returns(true, Findings::clean);
    }

    @Test
    void a_record_that_was_not_taken_in_is_lost() {
        inbox.taken(CONSUMER, Set.of("chaos-red e2"));
        assertThat(findings).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_row_of_a_record_that_nobody_sent_is_one_too_many() {
        inbox.taken(CONSUMER, Set.of("chaos-red e1", "chaos-red e2", "chaos-red e3"));
        assertThat(findings).returns(1L, found -> found.of(Fault.DOUBLED)).returns(0L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_partition_with_records_and_without_an_offset_is_lost() {
        inbox.claimed(CONSUMER, Set.of(offset(0), offset(1)));
        assertThat(findings).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_consumer_that_left_nothing_behind_has_lost_all_records_and_partitions() {
        inbox.taken(CONSUMER, Set.of());
        inbox.claimed(CONSUMER, Set.of());
        assertThat(findings).returns(4L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_consumer_that_is_not_in_the_list_is_seen() {
        inbox.unknown(Service.CONTENT, Set.of(CONSUMER.name(), "handback.content.rumours"));
        assertThat(findings).returns(1L, found -> found.of(Fault.DOUBLED));
    }

    private static String offset(int partition) {
        return CONSUMER.name() + " " + TOPIC + " " + partition;
    }

    private static TopicRecord sent(int partition, String event) {
        return new TopicRecord(partition, event, "chaos-red", "chaos-red:p", "{}");
    }
}
