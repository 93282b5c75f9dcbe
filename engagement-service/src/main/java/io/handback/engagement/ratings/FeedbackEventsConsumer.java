package io.handback.engagement.ratings;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

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
    /// Of several ratings of one person for one version the latest counts, if it was given as a rep.
    private static final String COUNT_LATEST = """
            update rating r set counts = l.rating_id is not null and 'rep' = any (r.rater_roles)
              from rating o
              left join (select rating_id from rating
                          where tenant = ? and item_id = ? and version = ? and person_id = ? and not withdrawn
                          order by received_at desc, revision desc, rating_id limit 1) l on l.rating_id = o.rating_id
             where o.tenant = ? and o.item_id = ? and o.version = ? and o.person_id = ?
               and r.tenant = o.tenant and r.rating_id = o.rating_id""";

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
            case RatingFact.Given given -> {
                db.update(PUT, db.tenant(), given.ratingId(), given.itemId(), given.version(), given.personId(), given.raterRoles(),
                        given.stars(), given.reasons(), given.stage(), false, given.occurredAt(), given.receivedAt(), fact.sequence());
                countLatest(db, given.itemId(), given.version(), given.personId());
            }
            case RatingFact.Withdrawn gone -> {
                db.update(PUT, db.tenant(), gone.ratingId(), gone.itemId(), gone.version(), gone.personId(), List.of(), null, List.of(),
                        null, true, null, gone.receivedAt(), fact.sequence());
                countLatest(db, gone.itemId(), gone.version(), gone.personId());
            }
            case RatingFact.Unrelated() -> {
            }
        }
    }

    private static void countLatest(WorkerSession db, @Nullable UUID item, int version, @Nullable UUID person) throws SQLException {
        db.update(COUNT_LATEST, db.tenant(), item, version, person, db.tenant(), item, version, person);
    }
}
