package io.handback.engagement.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/// Keeps every event once. The same id with other content: the first is kept, the conflict recorded.
@ApplicationScoped
class RawEvents {

    private static final Logger LOG = Logger.getLogger(RawEvents.class);

    private static final String PUT = """
            insert into usage_event (tenant, event_id, item_id, version, action, person_id, visitor_id, deal_id, stage, channel, page,
                                     seconds, term, attributes, occurred_at, received_at, content)
            select tenant, event_id, item_id, version, action, person_id, visitor_id, deal_id, stage, channel, page, seconds, term,
                   attributes::jsonb, occurred_at, received_at, content::bytea
              from unnest(?::text[], ?::uuid[], ?::uuid[], ?::int4[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                          ?::int4[], ?::int4[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                   as e (tenant, event_id, item_id, version, action, person_id, visitor_id, deal_id, stage, channel, page, seconds, term,
                         attributes, occurred_at, received_at, content)
             order by tenant, event_id
            on conflict do nothing
            returning tenant, event_id""";
    private static final String CONFLICTS = """
            insert into inbox_conflict (tenant, consumer, event_id, content)
            select e.tenant, ?, e.event_id, e.content::bytea
              from unnest(?::text[], ?::uuid[], ?::text[]) as e (tenant, event_id, content)
              join usage_event u on u.tenant = e.tenant and u.event_id = e.event_id and u.content <> e.content::bytea
            on conflict do nothing""";

    private final UsageReader reader;

    RawEvents(UsageReader reader) {
        this.reader = reader;
    }

    /// Stores what is new and returns it.
    List<Usage> put(Connection db, List<Usage> events) throws SQLException {
        var first = new TreeMap<Usage.Key, Usage>();
        var again = new ArrayList<Usage>();
        for (Usage event : events) {
            if (first.putIfAbsent(event.key(), event) != null) {
                again.add(event);
            }
        }
        Set<Usage.Key> stored = store(db, List.copyOf(first.values()));
        first.values().stream().filter(event -> !stored.contains(event.key())).forEach(again::add);
        recordConflicts(db, again);
        return first.values().stream().filter(event -> stored.contains(event.key())).toList();
    }

    private Set<Usage.Key> store(Connection db, List<Usage> events) throws SQLException {
        try (PreparedStatement put = db.prepareStatement(PUT)) {
            bind(new Columns<>(db, put, events));
            var stored = new HashSet<Usage.Key>();
            for (ResultSet row = put.executeQuery(); row.next();) {
                stored.add(new Usage.Key(row.getString(1), row.getObject(2, UUID.class)));
            }
            return stored;
        }
    }

    private void bind(Columns<Usage> columns) throws SQLException {
        columns.texts(Usage::tenant)
                .uuids(Usage::id)
                .uuids(usage -> usage.event().what().itemId())
                .integers(usage -> usage.event().what().version())
                .texts(usage -> usage.event().action())
                .uuids(usage -> usage.event().who().personId())
                .texts(usage -> usage.event().who().visitorId())
                .uuids(usage -> usage.event().circumstances().dealId())
                .texts(usage -> usage.event().circumstances().stage())
                .texts(usage -> usage.event().circumstances().channel())
                .integers(usage -> usage.event().circumstances().page())
                .integers(usage -> usage.event().circumstances().seconds())
                .texts(usage -> usage.event().circumstances().term())
                .texts(usage -> reader.attributesAsJson(usage.event()))
                .times(usage -> usage.event().occurredAt())
                .times(usage -> usage.event().receivedAt())
                .bytes(Usage::content);
    }

    private static void recordConflicts(Connection db, Collection<Usage> again) throws SQLException {
        if (again.isEmpty()) {
            return;
        }
        List<Usage> rows = List.copyOf(again);
        try (PreparedStatement conflicts = db.prepareStatement(CONFLICTS)) {
            conflicts.setString(1, UsageAggregator.GROUP);
            new Columns<>(db, conflicts, rows, 1).texts(Usage::tenant).uuids(Usage::id).bytes(Usage::content);
            int found = conflicts.executeUpdate();
            if (found > 0) {
                LOG.warnf("%d usage events came again with other content; the first ones are kept", found);
            }
        }
    }
}
