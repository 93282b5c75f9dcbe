package io.handback.feedback.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.handback.kit.log.LogPosition;
import io.handback.kit.log.LogRow;
import io.handback.kit.log.LogTail;
import io.handback.kit.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Follows a tenant's feed: pages as long as there are any, then waiting for news, always only as fast as the client reads.
@ApplicationScoped
class WatchFeed {

    /// How long one wait lasts, so that a stop is noticed.
    private static final Duration SLICE = Duration.ofSeconds(1);

    private final SharedPages pages;
    private final LogTail tail;
    private final FeedConfig config;
    private final AtomicInteger watching = new AtomicInteger();
    private volatile boolean stopping;

    WatchFeed(SharedPages pages, LogTail tail, FeedConfig config, MeterRegistry metrics) {
        this.pages = pages;
        this.tail = tail;
        this.config = config;
        metrics.gauge("handback.feed.streams", watching);
    }

    /// What a stream says: an event, or that it is still there.
    sealed interface Sign {

        /// An event of the feed.
        record News(LogRow row) implements Sign {}

        /// Nothing happened for a while.
        record Heartbeat() implements Sign {}
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
    }

    /// Everything behind a position, without end until the process stops.
    Multi<Sign> handle(TenantId tenant, LogPosition from) {
        return Multi.createBy().repeating()
                .uni(() -> new AtomicReference<>(from), position -> next(tenant, position))
                .whilst(_ -> !stopping)
                .onItem().transformToMultiAndConcatenate(signs -> Multi.createFrom().iterable(signs))
                .onSubscription().invoke(watching::incrementAndGet)
                .onTermination().invoke(watching::decrementAndGet);
    }

    /// How many streams are open.
    int watching() {
        return watching.get();
    }

    private Uni<List<Sign>> next(TenantId tenant, AtomicReference<LogPosition> position) {
        return pages.after(tenant, position.get())
                .chain(rows -> rows.isEmpty() ? await(tenant, position.get()) : Uni.createFrom().item(signs(rows, position)));
    }

    private static List<Sign> signs(List<LogRow> rows, AtomicReference<LogPosition> position) {
        position.set(rows.getLast().at());
        return rows.stream().<Sign>map(Sign.News::new).toList();
    }

    private Uni<List<Sign>> await(TenantId tenant, LogPosition position) {
        return tail.awaitNews(tenant, FeedPages.TOPIC, position, SLICE)
                .repeat().whilst(news -> !news && !stopping)
                .select().first(Math.max(1, config.heartbeat().dividedBy(SLICE)))
                .collect().last()
                .map(news -> news ? List.of() : List.of(new Sign.Heartbeat()));
    }
}
