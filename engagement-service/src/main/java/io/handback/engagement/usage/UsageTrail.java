package io.handback.engagement.usage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// The raw events behind an item's numbers, newest first.
@ApplicationScoped
public class UsageTrail {

    private static final String NEXT = """
            select event_id, action, version, person_id, deal_id, stage, channel, page, seconds, occurred_at
              from usage_event
             where tenant = $1 and item_id = $2 and ($3::uuid[] is null or person_id = any ($3::uuid[]))
               and (occurred_at, event_id) < ($4, $5)
             order by occurred_at desc, event_id desc limit $6""";
    private static final String TEAM = """
            select p.person_id
              from team t join person p on p.tenant = t.tenant and p.team_id = t.team_id
              join tenant_settings s on s.tenant = t.tenant and s.leads_see_own_team_usage
             where t.tenant = $1 and t.lead_id = $2""";
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /// One event.
    public record Step(UUID eventId, String action, @Nullable Integer version, @Nullable UUID personId, @Nullable UUID dealId,
            @Nullable String stage, @Nullable String channel, @Nullable Integer page, @Nullable Integer seconds, Instant occurredAt) {}

    /// Where a page of events ends.
    public record Place(Instant occurredAt, UUID eventId) {

        /// Before the newest.
        public static final Place START = new Place(END, LAST);
    }

    /// The next events of an item after a place.
    ///
    /// @param persons whose events; null for everybody's
    public Uni<List<Step>> next(TenantConnection db, UUID item, @Nullable List<UUID> persons, Place after, int limit) {
        OffsetDateTime before = after.occurredAt().atOffset(ZoneOffset.UTC);
        UUID[] whose = persons == null ? null : persons.toArray(UUID[]::new);
        return db.execute(NEXT, db.tenant().value(), item, whose, before, after.eventId(), limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(UsageTrail::step).toList());
    }

    /// The people of the teams a person leads, if the tenant lets leads see their own teams' usage; empty otherwise.
    public Uni<List<UUID>> team(TenantConnection db, UUID lead) {
        return db.execute(TEAM, db.tenant().value(), lead)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("person_id")).toList());
    }

    private static Step step(Row row) {
        return new Step(row.getUUID("event_id"), row.getString("action"), row.getInteger("version"), row.getUUID("person_id"),
                row.getUUID("deal_id"), row.getString("stage"), row.getString("channel"), row.getInteger("page"),
                row.getInteger("seconds"), row.getOffsetDateTime("occurred_at").toInstant());
    }
}
