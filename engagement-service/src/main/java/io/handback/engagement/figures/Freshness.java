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

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.ratings.FeedbackEventsConsumer;
import io.handback.engagement.usage.UsageAggregator;
import io.handback.engagement.usage.UsageRecorded;
import io.handback.kit.inbox.WorkerTransactions;
import io.handback.kit.kafka.TopicEnds;
import io.handback.kit.kafka.TopicEnds.Range;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Watches how far the figures are behind: once a second it compares where the topics of ratings and usage end with what is applied.
@ApplicationScoped
public class Freshness {

    private static final Logger LOG = Logger.getLogger(Freshness.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final String APPLIED = "select partition, next_offset from consumer_offset where consumer = ? and topic = ?";

    /// A topic, the consumer whose effect the figures are, and what is known of the two.
    private record Source(String topic, String consumer, TopicWatch watch) {}

    private final TopicEnds topics;
    private final WorkerTransactions transactions;
    private final Clock clock;
    private final List<Source> sources = List.of(
            new Source(UsageRecorded.TOPIC, UsageAggregator.GROUP, new TopicWatch()),
            new Source("handback.feedback.v1", FeedbackEventsConsumer.GROUP, new TopicWatch()));
    private final CountDownLatch stopping = new CountDownLatch(1);

    Freshness(TopicEnds topics, WorkerTransactions transactions, Clock clock) {
        this.topics = topics;
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
    public @Nullable Instant asOf() {
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

    /// How many seconds ago that was.
    public @Nullable Double lagSeconds(@Nullable Instant asOf) {
        return asOf == null ? null : Duration.between(asOf, clock.instant()).toMillis() / 1000.0;
    }

    private void run() {
        try {
            while (!stopping.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                lookAtAll();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtAll() throws InterruptedException {
        try {
            for (Source source : sources) {
                look(source);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("how far the figures are behind is not known: %s", e.getMessage());
        }
    }

    private void look(Source source) throws SQLException, InterruptedException {
        Instant at = clock.instant();
        Map<TopicPartition, Range> ranges = topics.ofTopic(source.topic());
        Map<TopicPartition, Long> applied = transactions.inTransaction(db -> applied(db, source));
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<TopicPartition, Long> standing = new HashMap<>();
        ranges.forEach((partition, range) -> {
            ends.put(partition, range.end());
            standing.put(partition, range.standing(applied.getOrDefault(partition, 0L)));
        });
        source.watch().look(at, ends, standing);
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
}
