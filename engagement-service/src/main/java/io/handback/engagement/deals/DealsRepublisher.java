package io.handback.engagement.deals;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.EventLog;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;

/// Appends the present state of all deals again. It takes the writers' lock: an older state must not follow a newer one on the topic.
@ApplicationScoped
class DealsRepublisher implements Republisher {

    private final Deals deals;
    private final EventLog events;

    DealsRepublisher(Deals deals, EventLog events) {
        this.deals = deals;
        this.events = events;
    }

    @Override
    public String kind() {
        return "deals";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return db.lock(Deals.LOCK)
                .chain(() -> deals.after(db, after, limit))
                .call(found -> events.appendAll(db, events(db.tenant(), found)))
                .map(DealsRepublisher::chunk);
    }

    private static List<DealChanged> events(TenantId tenant, List<Deals.Dated> found) {
        return found.stream().map(one -> DealChanged.of(tenant, one.deal(), one.changedAt())).toList();
    }

    private static Chunk chunk(List<Deals.Dated> found) {
        return new Chunk(found.size(), found.isEmpty() ? null : found.getLast().deal().dealId());
    }
}
