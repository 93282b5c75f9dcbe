package io.handback.engagement.catalogue;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.engagement.catalogue.ContentFact.Audience;
import io.handback.engagement.catalogue.ContentFact.Cost;
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
            insert into known_item as k (tenant, item_id, title, kind, state, owner, current_version, tags, audience_teams,
                                         audience_regions, audience_roles, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, (?::text[])::uuid[], ?, ?, ?)
            on conflict (tenant, item_id) do update
               set title = excluded.title, kind = excluded.kind, state = excluded.state, owner = excluded.owner,
                   current_version = excluded.current_version, tags = excluded.tags, audience_teams = excluded.audience_teams,
                   audience_regions = excluded.audience_regions, audience_roles = excluded.audience_roles, revision = excluded.revision
             where k.revision < excluded.revision""";
    private static final String PUT_VERSION = """
            insert into known_version (tenant, item_id, version, state, author, estimate, reservations, cost, currency, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FORGET_VERSIONS = "delete from known_version where tenant = ? and item_id = ?";
    private static final String FORGET = "delete from known_item where tenant = ? and item_id = ?";

    private final Inbox inbox;
    private final ObjectMapper json;

    ContentEventsConsumer(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
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
        if (put(db, item, fact.sequence())) {
            putVersions(db, item);
        }
    }

    private boolean put(WorkerSession db, ContentFact item, long revision) throws SQLException {
        Audience audience = item.audience() == null ? Audience.EVERYBODY : item.audience();
        return db.update(PUT, db.tenant(), item.itemId(), item.title(), item.kind(), item.state(), item.owner(), item.currentVersion(),
                asJson(item), audience.teams(), audience.regions(), audience.roles(), revision) == 1;
    }

    private String asJson(ContentFact item) {
        try {
            return json.writeValueAsString(item.tags());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tags cannot be written as JSON", e);
        }
    }

    private static void putVersions(WorkerSession db, ContentFact item) throws SQLException {
        db.update(FORGET_VERSIONS, db.tenant(), item.itemId());
        List<Version> versions = item.versions() == null ? List.of() : item.versions();
        for (Version version : versions) {
            Estimate estimate = version.estimate();
            Cost cost = version.cost();
            db.update(PUT_VERSION, db.tenant(), item.itemId(), version.version(), version.state(), version.author(),
                    estimate == null ? null : estimate.value(),
                    estimate == null || estimate.reservations() == null ? List.of() : estimate.reservations(),
                    cost == null ? null : cost.amount(),
                    cost == null ? null : cost.currency(), version.publishedAt());
        }
    }
}
