package io.handback.feedback.rating;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.EventLog;
import io.handback.kit.log.LoggedEvent;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Publishes the present state of every rating again, withdrawn ones included; marketing's feed hears nothing twice.
@ApplicationScoped
class RatingRepublisher implements Republisher {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String NEXT = """
            select rating_id, item_id, version, person_id, rater_roles, stars, reasons, text_id, signed, deal_id, stage, persona, industry,
                   channel, used_with_buyer, withdrawn, revision, occurred_at, received_at
              from rating where tenant = $1 and rating_id > $2 order by rating_id limit $3""";

    private final EventLog events;

    RatingRepublisher(EventLog events) {
        this.events = events;
    }

    @Override
    public String kind() {
        return "ratings";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return db.execute(NEXT, db.tenant().value(), after == null ? BEFORE_ALL : after, limit)
                .call(rows -> events.appendAll(db, events(db.tenant(), rows)))
                .map(RatingRepublisher::chunk);
    }

    private static List<LoggedEvent> events(TenantId tenant, RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getBoolean("withdrawn") ? withdrawn(tenant, row) : given(tenant, row))
                .toList();
    }

    private static Chunk chunk(RowSet<Row> rows) {
        UUID last = null;
        for (Row row : rows) {
            last = row.getUUID("rating_id");
        }
        return new Chunk(rows.size(), last);
    }

    private static LoggedEvent withdrawn(TenantId tenant, Row row) {
        return new RatingWithdrawn(tenant, row.getLong("revision"), row.getOffsetDateTime("occurred_at").toInstant(), rated(row),
                row.getOffsetDateTime("received_at").toInstant());
    }

    private static LoggedEvent given(TenantId tenant, Row row) {
        return new RatingGiven(tenant, row.getLong("revision"), row.getOffsetDateTime("occurred_at").toInstant(), rated(row),
                texts(row, "rater_roles"), row.getInteger("stars"), texts(row, "reasons"), row.getUUID("text_id"),
                row.getBoolean("signed"), DealContext.of(row), row.getOffsetDateTime("received_at").toInstant());
    }

    private static RatedVersion rated(Row row) {
        return new RatedVersion(row.getUUID("rating_id"), row.getUUID("item_id"), row.getInteger("version"), row.getUUID("person_id"));
    }

    private static List<String> texts(Row row, String column) {
        return List.copyOf(Arrays.asList(row.getArrayOfStrings(column)));
    }
}
