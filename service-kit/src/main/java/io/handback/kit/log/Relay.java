package io.handback.kit.log;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.handback.kit.kafka.ProducerSettings;
import io.handback.kit.operations.ServiceName;

/// Carries the event log to Kafka. One process leads at a time; it sends a batch, waits for its commit, then moves the cursor:
/// a crash in between repeats records, and never loses one.
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final RelayStore store;
    private final RelayConfig config;
    private final LogSignal signal;
    private final ProducerSettings kafka;
    private final ServiceName service;
    private final String holder = UUID.randomUUID().toString();
    private volatile boolean stopping;

    Relay(RelayStore store, RelayConfig config, LogSignal signal, ProducerSettings kafka, ServiceName service) {
        this.store = store;
        this.config = config;
        this.signal = signal;
        this.kafka = kafka;
        this.service = service;
    }

    /// Runs until [#stop]: waits for the lease, leads, and waits again after losing it or after a failure.
    void run() throws InterruptedException {
        while (!stopping) {
            try {
                OptionalLong term = store.takeLease(shard(), holder, config.lease());
                if (term.isPresent()) {
                    lead(term.getAsLong());
                }
            } catch (SQLException | KafkaException e) {
                LOG.warnf("relay: %s; trying again", e.getMessage());
            }
            LogSignal.pause(config.retry());
        }
    }

    void stop() {
        stopping = true;
        signal.raise();
    }

    /// The name of the shard, of its cursor and of its producer.
    String shard() {
        return service.value() + "-relay-0";
    }

    private void lead(long term) throws SQLException, InterruptedException {
        try (RelayProducer producer = RelayProducer.open(kafka.connection(), shard(), service.source())) {
            LOG.infof("relay: leading %s in term %d", shard(), term);
            RelayStore.Cursor cursor = store.cursor(shard());
            Instant renewAt = Instant.MIN;
            while (!stopping) {
                if (Instant.now().isAfter(renewAt)) {
                    if (!store.holdLease(shard(), term, config.lease())) {
                        return;
                    }
                    renewAt = Instant.now().plus(config.lease().dividedBy(3));
                }
                RelayStore.Cursor moved = step(producer, term, cursor);
                if (moved == null) {
                    return;
                }
                cursor = moved;
            }
            store.giveUpLease(shard(), term);
        }
    }

    private RelayStore.@Nullable Cursor step(RelayProducer producer, long term, RelayStore.Cursor cursor)
            throws SQLException, InterruptedException {
        long seen = signal.count();
        List<RelayStore.Outgoing> rows = store.next(cursor, config.batch());
        if (rows.isEmpty()) {
            signal.await(seen, store.rowsAboveHorizon(cursor) ? config.pollAtHorizon() : config.poll());
            return cursor;
        }
        send(producer, rows);
        RelayStore.Outgoing last = rows.getLast();
        var moved = new RelayStore.Cursor(last.at(), last.day().isAfter(cursor.day()) ? last.day() : cursor.day());
        return store.move(shard(), term, moved) ? moved : null;
    }

    private void send(RelayProducer producer, List<RelayStore.Outgoing> rows) throws SQLException {
        for (RelayProducer.Unsendable one : producer.send(rows)) {
            LOG.errorf("relay: event %s for topic %s can never be sent (%s) and is parked", one.row().eventId(), one.row().topic(),
                    one.reason());
            store.park(one.row(), one.reason());
        }
    }
}
