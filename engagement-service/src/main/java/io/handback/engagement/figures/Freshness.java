package io.handback.engagement.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.ratings.FeedbackEventsConsumer;
import io.handback.engagement.usage.UsageAggregator;
import io.handback.engagement.usage.UsageConsumers;
import io.handback.engagement.usage.UsageRecorded;
import io.handback.kit.inbox.WorkerTransactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Watches how far the figures are behind: once a second it compares where the topics of ratings and usage end with what is applied.
@ApplicationScoped
class Freshness {

    private static final Logger LOG = Logger.getLogger(Freshness.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final String APPLIED = "select partition, next_offset from consumer_offset where consumer = ? and topic = ?";

    /// A topic, the consumer whose effect the figures are, and what is known of the two.
    private record Source(String topic, String consumer, TopicWatch watch) {}

    private final UsageConsumers consumers;
    private final WorkerTransactions transactions;
    private final Clock clock;
    private final List<Source> sources = List.of(
            new Source(UsageRecorded.TOPIC, UsageAggregator.GROUP, new TopicWatch()),
            new Source("handback.feedback.v1", FeedbackEventsConsumer.GROUP, new TopicWatch()));
    private final CountDownLatch stopping = new CountDownLatch(1);

    Freshness(UsageConsumers consumers, WorkerTransactions transactions, Clock clock) {
        this.consumers = consumers;
        this.transactions = transactions;
        this.clock = clock;
    }

    void start(@Observes @Priority(200) StartupEvent started) {
        Thread.ofPlatform().name("handback-freshness").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    /// Everything that had reached the topics by then is counted; null while that is not known.
    @Nullable
    Instant asOf() {
        Instant oldest = Instant.MAX;
        for (Source source : sources) {
            Instant until = source.watch().completeUntil();
            if (until == null) {
                return null;
            }
            oldest = until.isBefore(oldest) ? until : oldest;
        }
        return oldest;
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (Consumer<byte[], byte[]> kafka = consumers.open()) {
                watch(kafka, new QuietRanges(kafka));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.debugf("how far the figures are behind is not known: %s", e.getMessage());
                pause();
            }
        }
    }

    private void watch(Consumer<byte[], byte[]> kafka, QuietRanges quiet) throws SQLException, InterruptedException {
        while (!stopping.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
            for (Source source : sources) {
                look(kafka, quiet, source);
            }
        }
    }

    private void look(Consumer<byte[], byte[]> kafka, QuietRanges quiet, Source source) throws SQLException {
        List<TopicPartition> partitions = kafka.partitionsFor(source.topic())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            return;
        }
        kafka.assign(partitions);
        Instant at = clock.instant();
        Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
        Map<TopicPartition, Long> applied = transactions.inTransaction(db -> applied(db, source));
        source.watch().look(at, ends, quiet.skip(applied, ends));
    }

    private static Map<TopicPartition, Long> applied(Connection db, Source source) throws SQLException {
        try (PreparedStatement ask = db.prepareStatement(APPLIED)) {
            ask.setString(1, source.consumer());
            ask.setString(2, source.topic());
            Map<TopicPartition, Long> applied = new HashMap<>();
            for (ResultSet row = ask.executeQuery(); row.next();) {
                applied.put(new TopicPartition(source.topic(), row.getInt(1)), row.getLong(2));
            }
            return applied;
        }
    }

    private void pause() {
        try {
            boolean _ = stopping.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
