package io.handback.engagement.catalogue;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.handback.engagement.catalogue.ContentFact.Estimate;
import io.handback.engagement.catalogue.ContentFact.Version;
import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.FactHandler;
import io.handback.kit.inbox.Inbox;
import io.handback.kit.inbox.WorkerSession;
import io.smallrye.reactive.messaging.annotations.Blocking;

/// Keeps the last state of every item and its versions.
@ApplicationScoped
class ContentEventsConsumer implements FactHandler {

    private static final String PUT = """
            insert into known_item as k (tenant, item_id, title, kind, state, owner, current_version, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, item_id) do update
               set title = excluded.title, kind = excluded.kind, state = excluded.state, owner = excluded.owner,
                   current_version = excluded.current_version, revision = excluded.revision
             where k.revision < excluded.revision""";
    private static final String PUT_VERSION = """
            insert into known_version (tenant, item_id, version, state, author, estimate, reservations, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FORGET_VERSIONS = "delete from known_version where tenant = ? and item_id = ?";
    private static final String FORGET = "delete from known_item where tenant = ? and item_id = ?";

    private final Inbox inbox;

    ContentEventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("content-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        inbox.apply(this, batch);
    }

    @Override
    public String consumer() {
        return "handback.engagement.content";
    }

    @Override
    public List<String> projectionTables() {
        return List.of("known_item", "known_version");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        if (!fact.type().equals(ContentFact.TYPE)) {
            return;
        }
        if (fact.tombstone()) {
            db.update(FORGET_VERSIONS, db.tenant(), fact.aggregateId());
            db.update(FORGET, db.tenant(), fact.aggregateId());
            return;
        }
        ContentFact item = ContentFact.of(fact);
        int newer = db.update(PUT, db.tenant(), item.itemId(), item.title(), item.kind(), item.state(), item.owner(), item.currentVersion(),
                fact.sequence());
        if (newer == 1) {
            putVersions(db, item);
        }
    }

    private static void putVersions(WorkerSession db, ContentFact item) throws SQLException {
        db.update(FORGET_VERSIONS, db.tenant(), item.itemId());
        List<Version> versions = item.versions() == null ? List.of() : item.versions();
        for (Version version : versions) {
            Estimate estimate = version.estimate();
            db.update(PUT_VERSION, db.tenant(), item.itemId(), version.version(), version.state(), version.author(),
                    estimate == null ? null : estimate.value(),
                    estimate == null || estimate.reservations() == null ? List.of() : estimate.reservations(), version.publishedAt());
        }
    }
}
