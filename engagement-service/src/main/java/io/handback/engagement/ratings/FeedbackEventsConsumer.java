package io.handback.engagement.ratings;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.FactHandler;
import io.handback.kit.inbox.Inbox;
import io.handback.kit.inbox.WorkerSession;
import io.smallrye.reactive.messaging.annotations.Blocking;

/// Keeps the last state of every rating; the highest revision wins, in whatever order they come.
@ApplicationScoped
public class FeedbackEventsConsumer implements FactHandler {

    /// The consumer group.
    public static final String GROUP = "handback.engagement.feedback";

    private static final String PUT = """
            insert into rating as r (tenant, rating_id, item_id, version, person_id, rater_roles, stars, reasons, stage, withdrawn,
                                     occurred_at, received_at, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, rating_id) do update
               set item_id = excluded.item_id, version = excluded.version, person_id = excluded.person_id,
                   rater_roles = excluded.rater_roles, stars = excluded.stars, reasons = excluded.reasons,
                   stage = excluded.stage, withdrawn = excluded.withdrawn, occurred_at = excluded.occurred_at,
                   received_at = excluded.received_at, revision = excluded.revision
             where r.revision < excluded.revision""";

    private final Inbox inbox;

    FeedbackEventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("feedback-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        inbox.apply(this, batch);
    }

    @Override
    public String consumer() {
        return GROUP;
    }

    @Override
    public List<String> projectionTables() {
        return List.of("rating");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        switch (RatingFact.of(fact)) {
            case RatingFact.Given given -> db.update(PUT, db.tenant(), given.ratingId(), given.itemId(), given.version(), given.personId(),
                    given.raterRoles(), given.stars(), given.reasons(), given.stage(), false, given.occurredAt(), given.receivedAt(),
                    fact.sequence());
            case RatingFact.Withdrawn gone -> db.update(PUT, db.tenant(), gone.ratingId(), gone.itemId(), gone.version(), gone.personId(),
                    List.of(), null, List.of(), null, true, null, gone.receivedAt(), fact.sequence());
            case RatingFact.Unrelated() -> {
            }
        }
    }
}
