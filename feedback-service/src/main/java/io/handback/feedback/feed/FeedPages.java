package io.handback.feedback.feed;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.LogPosition;
import io.handback.kit.log.LogReader;
import io.handback.kit.log.LogRow;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Reads the tenant's feed from the event log: only what no open transaction can still overtake, so nothing is passed over.
@ApplicationScoped
class FeedPages {

    static final String TOPIC = "handback.feed.v1";

    private final TenantTransactions transactions;
    private final LogReader log;

    FeedPages(TenantTransactions transactions, LogReader log) {
        this.transactions = transactions;
        this.log = log;
    }

    /// A place in the feed, in this life of the store.
    record Place(String epoch, LogPosition position) {

        Place at(LogPosition other) {
            return new Place(epoch, other);
        }

        String id() {
            return position.id(epoch);
        }
    }

    /// Where a reader begins who sent no position.
    enum Start {
        OLDEST, END
    }

    /// The place of an id; refused when the id is none, or what follows it is no longer kept.
    Uni<Place> resolve(TenantId tenant, @Nullable String id, Start start) {
        return transactions.inTenantSql(tenant, log::bounds)
                .map(bounds -> id == null ? begin(bounds, start) : FeedProblems.requireKept(bounds, id));
    }

    /// Up to `limit` events behind a place.
    Uni<List<LogRow>> after(TenantId tenant, LogPosition position, int limit) {
        return transactions.inTenantSql(tenant, db -> log.after(db, TOPIC, position, limit));
    }

    /// A page of the events before a place, the latest first.
    Uni<Page<FeedEventView>> before(TenantId tenant, Place place, PageLimit limit) {
        return transactions.inTenantSql(tenant, db -> log.before(db, TOPIC, place.position(), limit.rows()))
                .map(rows -> rows.stream().map(row -> FeedEventView.of(place.epoch(), row)).toList())
                .map(events -> Page.cut(events, limit, FeedEventView::id));
    }

    private static Place begin(LogReader.Bounds bounds, Start start) {
        return new Place(bounds.epoch(), switch (start) {
            case OLDEST -> bounds.droppedThrough().xid() == 0 ? LogPosition.START : bounds.droppedThrough();
            case END -> bounds.end();
        });
    }
}
