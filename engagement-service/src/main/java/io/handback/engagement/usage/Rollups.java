package io.handback.engagement.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.settings.ZoneListener;
import io.handback.kit.inbox.WorkerSession;

/// Sums of events by the tenant's day, at the grain of who, what, which action and which deal stage.
@ApplicationScoped
class Rollups implements ZoneListener {

    private static final String LOCK = "select pg_advisory_xact_lock%s(hashtextextended('usage days of ' || t, 0)) from %s";
    private static final String SHARE = LOCK.formatted("_shared", "(select t from unnest(?::text[]) as t order by t) ordered");
    private static final String OWN = LOCK.formatted("", "(values (?)) as one (t)");
    private static final String ZONES = "select tenant, time_zone from tenant_settings where tenant = any (?::text[])";
    private static final String ADD = """
            insert into usage_day as d (tenant, item_id, day, action, version, person_id, visitor_id, deal_id, stage, events)
            select * from unnest(?::text[], ?::uuid[], ?::date[], ?::text[], ?::int4[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::int8[])
            on conflict on constraint usage_day_grain do update set events = d.events + excluded.events""";
    private static final String FORGET = "delete from usage_day where tenant = ?";
    private static final String COUNT_AGAIN = """
            insert into usage_day (tenant, item_id, day, action, version, person_id, visitor_id, deal_id, stage, events)
            select tenant, item_id, (occurred_at at time zone ?)::date, action, version, person_id, visitor_id, deal_id, stage, count(*)
              from usage_event where tenant = ? group by 1, 2, 3, 4, 5, 6, 7, 8, 9""";

    /// What is summed up in one row.
    private record Grain(String tenant, @Nullable UUID item, LocalDate day, String action, @Nullable Integer version, @Nullable UUID person,
            @Nullable String visitor, @Nullable UUID deal, @Nullable String stage) {

        /// One order for all writers, so that two never wait for each other in a circle.
        static final Comparator<Grain> ORDER = Comparator.comparing(Grain::toString);
    }

    private record Sum(Grain grain, long events) {}

    /// Adds events that were not counted before.
    void add(Connection db, List<Usage> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        List<Sum> sums = sums(events, zones(db, events.stream().map(Usage::tenant).distinct().toList()));
        try (PreparedStatement add = db.prepareStatement(ADD)) {
            new Columns<>(db, add, sums).texts(sum -> sum.grain().tenant())
                    .uuids(sum -> sum.grain().item())
                    .dates(sum -> sum.grain().day())
                    .texts(sum -> sum.grain().action())
                    .integers(sum -> sum.grain().version())
                    .uuids(sum -> sum.grain().person())
                    .texts(sum -> sum.grain().visitor())
                    .uuids(sum -> sum.grain().deal())
                    .texts(sum -> sum.grain().stage())
                    .longs(Sum::events);
            add.executeUpdate();
        }
    }

    /// Until the transaction ends, no tenant of the batch gets another zone.
    void holdZones(Connection db, Collection<String> tenants) throws SQLException {
        try (PreparedStatement hold = db.prepareStatement(SHARE)) {
            hold.setArray(1, db.createArrayOf("text", tenants.toArray()));
            hold.execute();
        }
    }

    @Override
    public void zoneChanged(WorkerSession db, String zone) throws SQLException {
        db.query(OWN, _ -> true, db.tenant());
        db.update(FORGET, db.tenant());
        db.update(COUNT_AGAIN, zone, db.tenant());
    }

    private static List<Sum> sums(List<Usage> events, Map<String, ZoneId> zones) {
        Map<Grain, Long> counts = events.stream()
                .map(usage -> grain(usage, zones.getOrDefault(usage.tenant(), ZoneOffset.UTC)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet()
                .stream()
                .map(entry -> new Sum(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Sum::grain, Grain.ORDER))
                .toList();
    }

    private static Grain grain(Usage usage, ZoneId zone) {
        UsageRecorded event = usage.event();
        return new Grain(usage.tenant(), event.what().itemId(), LocalDate.ofInstant(event.occurredAt(), zone), event.action(),
                event.what().version(), event.who().personId(), event.who().visitorId(), event.circumstances().dealId(),
                event.circumstances().stage());
    }

    private static Map<String, ZoneId> zones(Connection db, List<String> tenants) throws SQLException {
        try (PreparedStatement ask = db.prepareStatement(ZONES)) {
            ask.setArray(1, db.createArrayOf("text", tenants.toArray()));
            var zones = new HashMap<String, ZoneId>();
            for (ResultSet row = ask.executeQuery(); row.next();) {
                zones.put(row.getString(1), ZoneId.of(row.getString(2)));
            }
            return zones;
        }
    }
}
