package io.handback.engagement.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.identity.Identity;
import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// The whole state of a person after a change.
record PersonChanged(TenantId tenantId, long revision, Instant occurredAt, UUID personId, @JsonUnwrapped Profile profile,
        List<Identity> identities) implements LoggedEvent {

    static final String TYPE = "person.changed.v1";
    static final String TOPIC = "handback.people.v1";

    private static final Comparator<Identity> ORDER = Comparator.comparing(Identity::source).thenComparing(Identity::id);

    static PersonChanged of(TenantId tenant, Person person, Instant at) {
        return new PersonChanged(tenant, person.revision(), at, person.personId(), person.profile(),
                person.identities().stream().sorted(ORDER).toList());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID aggregateId() {
        return personId;
    }
}
