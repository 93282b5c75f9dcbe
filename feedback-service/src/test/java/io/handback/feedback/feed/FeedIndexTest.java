package io.handback.feedback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Others;
import io.handback.kit.log.LogPosition;
import io.handback.kit.log.LogReader;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/// A tenant's feed is read by the feed's own index, not by walking through everybody's events.
@QuarkusTest
class FeedIndexTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /// How often this connection has read the feed's index, in any day's partition, and not yet added it to the statistics of all.
    private static final String SCANS = """
            select coalesce(sum(pg_stat_get_xact_numscans(inhrelid)), 0)::bigint as scans
              from pg_inherits where inhparent = 'event_log_feed'::regclass""";

    @Inject
    TenantTransactions transactions;

    @Inject
    LogReader log;

    private final TenantId tenant = new TenantId(Others.newTenant());

    @Test
    void forwards_and_backwards() {
        assertThat(scans(db -> log.after(db, FeedPages.TOPIC, LogPosition.START, 10))).isPositive();
        assertThat(scans(db -> log.before(db, FeedPages.TOPIC, new LogPosition(Long.MAX_VALUE, 1), 10))).isPositive();
    }

    @Test
    void another_topic_is_not_in_it() {
        assertThat(scans(db -> log.after(db, "handback.feedback.v1", LogPosition.START, 10))).isZero();
    }

    @FunctionalInterface
    private interface Read {
        Uni<?> from(TenantConnection db);
    }

    private long scans(Read read) {
        return transactions.inTenantSql(tenant, db -> scans(db, read)).await().atMost(SOON);
    }

    private static Uni<Long> scans(TenantConnection db, Read read) {
        return Uni.combine()
                .all()
                .unis(db.execute("set local enable_seqscan = off"), scans(db), read.from(db), scans(db))
                .usingConcurrencyOf(1)
                .with((_, before, _, after) -> after - before);
    }

    private static Uni<Long> scans(TenantConnection db) {
        return db.execute(SCANS).map(rows -> rows.iterator().next().getLong("scans"));
    }
}
