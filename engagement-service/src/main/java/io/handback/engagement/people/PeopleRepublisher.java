package io.handback.engagement.people;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.operations.PresentStates;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;

/// Appends the present state of all people again.
@ApplicationScoped
class PeopleRepublisher implements Republisher {

    private final People people;
    private final PresentStates states;

    PeopleRepublisher(People people, PresentStates states) {
        this.people = people;
        this.states = states;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return states.append(db, People.LOCK, () -> people.after(db, after, limit).map(found -> events(db.tenant(), found)));
    }

    private static List<PersonChanged> events(TenantId tenant, List<People.Dated> found) {
        return found.stream().map(one -> PersonChanged.of(tenant, one.person(), one.changedAt())).toList();
    }
}
