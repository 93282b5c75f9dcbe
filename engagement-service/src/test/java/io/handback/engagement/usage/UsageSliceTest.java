package io.handback.engagement.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.Facts;
import io.handback.kit.inbox.StoredOffsets;
import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class UsageSliceTest {

    private static final String RAW = "select count(*) from usage_event where tenant = ?";
    private static final String COUNTED = "select coalesce(sum(events), 0) from usage_day where tenant = ?";

    @Inject
    TakeInUsage takeIn;

    @Inject
    StoredOffsets offsets;

    private final String tenant = Client.newTenant();
    private final Client rep = Client.as(tenant, "rep");
    private final UUID item = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Test
    void a_batch_counts_once_however_often_and_however_cut_it_comes() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(Facts.event(i % 2 == 0 ? "viewed" : "shared", item));
        }
        rep.report(events.toArray(String[]::new)).then().statusCode(202);
        rep.report(events.toArray(String[]::new)).then().statusCode(202);
        rep.report(events.subList(5, 20).toArray(String[]::new)).then().statusCode(202);
        rep.report(events.reversed().subList(0, 13).toArray(String[]::new)).then().statusCode(202);
        passed();

        assertThat(Store.count(RAW, tenant)).isEqualTo(20);
        assertThat(Store.count(COUNTED, tenant)).isEqualTo(20);
        assertThat(Store.count(COUNTED + " and action = 'shared'", tenant)).isEqualTo(10);
        assertThat(Store.count("select count(*) from inbox_conflict where tenant = ?", tenant)).isZero();
    }

    @Test
    void the_same_id_with_other_content_is_recorded_and_the_first_kept() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.now();
        Facts.used(tenant, id, "viewed", item, person, at);
        Facts.used(tenant, id, "viewed", item, person, at);
        Facts.used(tenant, id, "shared", item, person, at);
        passed();

        assertThat(Store.rows("select action from usage_event where tenant = ? and event_id = ?", tenant, id)).isEqualTo(
                List.of(Map.of("action", "viewed")));
        assertThat(Store.count(COUNTED + " and action = 'shared'", tenant)).isZero();
        assertThat(Store.count("select count(*) from inbox_conflict where tenant = ? and event_id = ?", tenant, id)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_and_the_rest_goes_on() {
        Topics.send(Topics.record("handback.usage.v1", tenant + ":" + item, "{}"));
        Topics.send("handback.usage.v1", UUID.randomUUID(), "usage.recorded.v1", tenant + ":" + item, 1, "no json");
        Topics.send("handback.usage.v1", UUID.randomUUID(), "usage.praised.v1", tenant + ":" + item, 1, "{}");
        Topics.send("handback.usage.v1", UUID.randomUUID(), "usage.recorded.v1", tenant + ":" + item, 1, null);
        Facts.used(tenant, UUID.randomUUID(), "viewed", item, person, Instant.now());
        passed();

        assertThat(Store.count(RAW, tenant)).isEqualTo(1);
        assertThat(Store.count(
                "select count(*) from dead_letter where consumer = 'handback.engagement.usage' and convert_from(key, 'UTF8') = ?",
                tenant + ":" + item)).isEqualTo(4);
    }

    @Test
    void two_tenants_with_the_same_ids_are_counted_apart() {
        String other = Client.newTenant();
        UUID id = UUID.randomUUID();
        String event = Facts.event(id, "viewed", item, Instant.now());
        rep.report(event).then().statusCode(202);

        Client.as(other, "rep").report(event).then().statusCode(202);

        Facts.awaitCount(1, COUNTED, other);
        Facts.awaitCount(1, COUNTED, tenant);
        assertThat(Store.count("select count(*) from usage_event where event_id = ?", id)).isEqualTo(2);
    }

    @Test
    void a_late_event_counts_on_the_day_it_belongs_to_and_a_new_zone_moves_it() {
        Facts.settings(tenant, "America/New_York", false, 1);
        Facts.used(tenant, UUID.randomUUID(), "viewed", item, person, Instant.parse("2026-03-02T03:30:00Z"));
        Facts.used(tenant, UUID.randomUUID(), "viewed", item, person, Instant.parse("2026-03-01T23:30:00Z"));
        passed();
        assertThat(days()).isEqualTo(Map.of("2026-03-01", 2L));

        Facts.settings(tenant, "Europe/Berlin", false, 2);

        assertThat(days()).isEqualTo(Map.of("2026-03-02", 2L));
        Facts.settings(tenant, "UTC", false, 3);
        assertThat(days()).isEqualTo(Map.of("2026-03-01", 1L, "2026-03-02", 1L));
    }

    @Test
    void an_owner_that_was_paused_and_overtaken_counts_nothing_twice() throws SQLException {
        var partition = new TopicPartition("handback.usage.v1", 97);
        offsets.claim(UsageAggregator.GROUP, partition);
        ConsumerRecords<byte[], byte[]> buffered = batch(partition, 0, 1, 2);
        assertThat(takeIn.handle(batch(partition, 0, 1))).isEmpty();

        // the successor claims the partition and takes in the third record
        Store.execute("update consumer_offset set epoch = epoch + 1 where partition = 97 and topic = 'handback.usage.v1'");
        assertThat(takeIn.handle(batch(partition, 2))).containsExactly(partition);
        assertThat(Store.count(RAW, tenant)).isEqualTo(2);

        // back as the owner in a new epoch, with a buffer of the old one that begins before what is stored
        assertThat(offsets.claim(UsageAggregator.GROUP, partition)).isEqualTo(2);
        assertThat(takeIn.handle(buffered)).containsExactly(partition);
        assertThat(takeIn.handle(batch(partition, 2))).isEmpty();
        assertThat(Store.count(COUNTED, tenant)).isEqualTo(3);
    }

    @Test
    void no_later_batch_overtakes_one_that_was_dropped() {
        Facts.used(tenant, UUID.randomUUID(), "viewed", item, person, Instant.now());
        passed();
        Store.execute(
                "update consumer_offset set epoch = epoch + 1 where topic = 'handback.usage.v1' and consumer = 'handback.engagement.usage'");

        for (int i = 0; i < 40; i++) {
            rep.report(Facts.event("shared", item)).then().statusCode(202);
        }

        Facts.awaitCount(41, COUNTED, tenant);
    }

    @Test
    void a_writer_that_dies_between_insert_and_commit_leaves_nothing_and_loses_nothing() throws SQLException {
        try (Connection db = Store.connect(); Statement sql = db.createStatement()) {
            db.setAutoCommit(false);
            sql.execute("lock table usage_day in access exclusive mode");
            rep.report(Facts.event("viewed", item), Facts.event("shared", item)).then().statusCode(202);
            Facts.await(
                    () -> Store.count(
                            "select count(*) from pg_stat_activity where usename = 'handback_worker' and wait_event_type = 'Lock'") > 0,
                    "the aggregator waits with its raw events inserted");

            Store.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'handback_worker' and wait_event_type = 'Lock'");

            assertThat(Store.count(RAW, tenant)).isZero();
            db.rollback();
        }
        Facts.awaitCount(2, COUNTED, tenant);
        assertThat(Store.count(RAW, tenant)).isEqualTo(2);
    }

    @Test
    void a_record_only_the_store_refuses_does_not_hold_up_its_batch() throws SQLException {
        Store.execute("alter table usage_event add constraint no_ogres check (stage is distinct from 'ogre')");
        try {
            var partition = new TopicPartition("handback.usage.v1", 96);
            offsets.claim(UsageAggregator.GROUP, partition);
            ConsumerRecord<byte[], byte[]> ogre = record(partition, 1, "ogre");

            takeIn.handle(polled(partition, List.of(record(partition, 0, "demo"), ogre, record(partition, 2, "demo"))));

            assertThat(Store.count(COUNTED, tenant)).isEqualTo(2);
            assertThat(Store.count("select count(*) from dead_letter where topic = 'handback.usage.v1' and partition = 96")).isEqualTo(1);
        } finally {
            Store.execute("alter table usage_event drop constraint no_ogres");
        }
        replay("select id from dead_letter where topic = 'handback.usage.v1' and partition = 96");
        assertThat(Store.count(COUNTED, tenant)).isEqualTo(3);
    }

    private void replay(String letters) {
        Object id = Store.rows(letters).getFirst().get("id");
        Client.as(tenant, "admin").request().post(Client.ROOT + "/dead-letters/" + id + "/replay").then().statusCode(200);
    }

    /// Waits until everything sent before is taken in: all of a test goes by one key, so a mark sent last is applied last.
    private void passed() {
        UUID mark = UUID.randomUUID();
        Facts.used(tenant, mark, "printed", item, person, Instant.now());
        Facts.await(() -> Store.count("select count(*) from usage_event where tenant = ? and event_id = ?", tenant, mark) == 1, "the mark");
        Store.execute("delete from usage_event where tenant = ? and event_id = ?", tenant, mark);
        Store.execute("delete from usage_day where tenant = ? and action = 'printed'", tenant);
    }

    private Map<String, Long> days() {
        Map<String, Long> days = new java.util.TreeMap<>();
        Store.rows("select day::text as day, sum(events)::bigint as events from usage_day where tenant = ? group by 1", tenant)
                .forEach(row -> days.put(String.valueOf(row.get("day")), (Long) row.get("events")));
        return days;
    }

    private ConsumerRecords<byte[], byte[]> batch(TopicPartition partition, long... at) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long offset : at) {
            records.add(record(partition, offset, "demo"));
        }
        return polled(partition, records);
    }

    private ConsumerRecords<byte[], byte[]> polled(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        return offsets.polled(UsageAggregator.GROUP, new ConsumerRecords<>(Map.of(partition, records), Map.of()));
    }

    private ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, String stage) {
        UUID id = UUID.nameUUIDFromBytes((tenant + offset).getBytes(UTF_8));
        var headers = new RecordHeaders();
        CloudEventHeaders.write(headers,
                new CloudEventHeaders(id.toString(), "/handback/test", UsageRecorded.TYPE, Instant.now(), tenant, 1, null));
        byte[] payload = """
                {"tenantId": "%s", "revision": 1, "occurredAt": "2026-11-01T10:00:00Z", "receivedAt": "2026-11-01T10:00:00Z", "eventId": "%s",
                 "action": "viewed", "itemId": "%s", "stage": "%s", "attributes": {}}"""
                .formatted(tenant, id, item, stage).getBytes(UTF_8);
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, 0L, TimestampType.CREATE_TIME, 0, payload.length,
                (tenant + ":" + item).getBytes(UTF_8), payload, headers, java.util.Optional.empty());
    }
}
