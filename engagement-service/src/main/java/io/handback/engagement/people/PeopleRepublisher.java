package io.handback.engagement.people;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.EventLog;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;

/// Appends the present state of all people again. It takes the writers' lock: an older state must not follow a newer one on the topic.
@ApplicationScoped
class PeopleRepublisher implements Republisher {

    private final People people;
    private final EventLog events;

    PeopleRepublisher(People people, EventLog events) {
        this.people = people;
        this.events = events;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return db.lock(People.LOCK)
                .chain(() -> people.after(db, after, limit))
                .call(found -> events.appendAll(db, events(db.tenant(), found)))
                .map(PeopleRepublisher::chunk);
    }

    private static List<PersonChanged> events(TenantId tenant, List<People.Dated> found) {
        return found.stream().map(one -> PersonChanged.of(tenant, one.person(), one.changedAt())).toList();
    }

    private static Chunk chunk(List<People.Dated> found) {
        return new Chunk(found.size(), found.isEmpty() ? null : found.getLast().person().personId());
    }
}
