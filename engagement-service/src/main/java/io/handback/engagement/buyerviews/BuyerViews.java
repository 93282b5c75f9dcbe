package io.handback.engagement.buyerviews;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.usage.ActionLists;
import io.handback.engagement.usage.UsageTrail.Place;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Reads what buyers did in a person's deals, newest first: from each deal no more than a page can hold.
@ApplicationScoped
class BuyerViews {

    private static final String NEXT = """
            with mine as materialized (
                select d.deal_id, d.name from deal d
                 where d.tenant = $1 and d.owner_id = $2
                   and ($3::text is null or (d.source = $3::text and d.external_id = $4::text)))
            select e.event_id, e.item_id, i.title, e.version, e.action, m.deal_id, m.name, e.page, e.seconds, e.occurred_at
              from mine m
             cross join lateral (
                   select u.event_id, u.item_id, u.version, u.action, u.page, u.seconds, u.occurred_at
                     from usage_event u
                    where u.tenant = $1 and u.deal_id = m.deal_id and u.action in %s and (u.occurred_at, u.event_id) < ($5, $6)
                    order by u.occurred_at desc, u.event_id desc limit $7) e
              join known_item i on i.tenant = $1 and i.item_id = e.item_id
             order by e.occurred_at desc, e.event_id desc limit $7""".formatted(ActionLists.BUYER);

    /// A view and where it stands.
    record Step(BuyerView view, Place place) {}

    /// The next views after a place.
    ///
    /// @param deal which of the person's deals; null for all of them
    Uni<List<Step>> next(TenantConnection db, UUID owner, @Nullable ExternalKey deal, Place after, int limit) {
        return db.execute(NEXT, db.tenant().value(), owner, deal == null ? null : deal.source(), deal == null ? null : deal.externalId(),
                after.occurredAt().atOffset(ZoneOffset.UTC), after.eventId(), limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(BuyerViews::step).toList());
    }

    private static Step step(Row row) {
        var view = new BuyerView(row.getUUID("item_id"), row.getString("title"), row.getInteger("version"), row.getString("action"),
                row.getUUID("deal_id"), row.getString("name"), row.getInteger("page"), row.getInteger("seconds"),
                row.getOffsetDateTime("occurred_at").toInstant());
        return new Step(view, new Place(view.occurredAt(), row.getUUID("event_id")));
    }
}
