package io.handback.feedback.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Others;
import io.handback.kit.log.LogPosition;
import io.handback.kit.log.LogTail;
import io.handback.kit.tenant.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;

@QuarkusTest
class WatchFeedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    SharedPages pages;

    @Inject
    LogTail tail;

    @Inject
    FeedConfig config;

    private final TenantId tenant = new TenantId(Others.newTenant());
    private final AssertSubscriber<WatchFeed.Sign> client = AssertSubscriber.create(0);

    @BeforeEach
    void rate_five_times() {
        UUID item = Others.publishedItem(tenant.value(), "Price comparison");
        for (int stars = 1; stars <= 5; stars++) {
            Api.rep(tenant.value(), "rita").rate(item, 2, "{\"stars\": " + stars + "}").then().statusCode(stars == 1 ? 201 : 200);
        }
        Others.awaitCount(5, "select count(*) from event_log where tenant = ? and topic = 'handback.feed.v1'"
                + " and xid < pg_snapshot_xmin(pg_current_snapshot())", tenant.value());
    }

    private WatchFeed watching() {
        var watchFeed = new WatchFeed(pages, tail, config, new SimpleMeterRegistry());
        watchFeed.handle(tenant, LogPosition.START).subscribe().withSubscriber(client);
        return watchFeed;
    }

    @Test
    void a_slow_reader_is_told_only_as_much_as_it_asks_for() {
        watching();

        client.request(2).awaitItems(2, SOON);
        assertThat(client.getItems()).hasSize(2);
        client.request(3).awaitItems(5, SOON);

        assertThat(client.getItems()).hasSize(5).allMatch(WatchFeed.Sign.News.class::isInstance);
        client.cancel();
    }

    @Test
    void a_stop_ends_the_stream() {
        WatchFeed watchFeed = watching();
        client.request(100).awaitItems(5, SOON);

        watchFeed.stop(new ShutdownDelayInitiatedEvent());

        client.awaitCompletion(SOON);
        await().atMost(SOON).until(() -> watchFeed.watching() == 0);
    }
}
