package io.handback.engagement.deals;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.operations.PresentStates;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;

/// Appends the present state of all deals again.
@ApplicationScoped
class DealsRepublisher implements Republisher {

    private final Deals deals;
    private final PresentStates states;

    DealsRepublisher(Deals deals, PresentStates states) {
        this.deals = deals;
        this.states = states;
    }

    @Override
    public String kind() {
        return "deals";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return states.append(db, Deals.LOCK, () -> deals.after(db, after, limit).map(found -> events(db.tenant(), found)));
    }

    private static List<DealChanged> events(TenantId tenant, List<Deals.Dated> found) {
        return found.stream().map(one -> DealChanged.of(tenant, one.deal(), one.changedAt())).toList();
    }
}
