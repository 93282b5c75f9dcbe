package io.handback.content.people;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.identity.Identity;
import io.handback.kit.inbox.Fact;

/// What this service understands of what is published about people.
sealed interface PersonFact {

    /// A person has these identities and roles as of a revision.
    record Changed(UUID personId, List<Identity> identities, List<String> roles, long revision) implements PersonFact {}

    /// A person was erased.
    record Erased(UUID personId) implements PersonFact {}

    /// Teams, and whatever else may come.
    record Unrelated() implements PersonFact {}

    /// The payload of `person.changed.v1`, as far as it is used here.
    record Payload(UUID personId, @Nullable List<Identity> identities, @Nullable List<String> roles, long revision) {

        Changed changed() {
            return new Changed(personId, identities == null ? List.of() : identities, roles == null ? List.of() : roles, revision);
        }
    }

    /// Reads a record of the topic.
    ///
    /// @throws io.handback.kit.inbox.UnreadableFact when it is a person's and cannot be read
    static PersonFact of(Fact fact) {
        return switch (fact.type()) {
            case "person.changed.v1" -> fact.tombstone() ? new Erased(fact.aggregateId()) : fact.read(Payload.class).changed();
            default -> new Unrelated();
        };
    }
}
