package io.handback.feedback.people;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.identity.Identity;
import io.handback.kit.inbox.Fact;

/// What this service understands of engagement-service's events about people and teams.
sealed interface PeopleFact {

    /// The whole state of a person.
    record PersonChanged(UUID personId, long revision, @Nullable String name, @Nullable UUID teamId, List<String> roles,
            List<Identity> identities) implements PeopleFact {

        public PersonChanged {
            requireNonNull(personId, "personId");
            roles = List.copyOf(requireNonNull(roles, "roles"));
            identities = List.copyOf(requireNonNull(identities, "identities"));
        }
    }

    /// The whole state of a team.
    record TeamChanged(UUID teamId, long revision, String name) implements PeopleFact {

        public TeamChanged {
            requireNonNull(teamId, "teamId");
            requireNonNull(name, "name");
        }
    }

    /// A person is to be forgotten.
    record PersonErased(UUID personId) implements PeopleFact {}

    /// A team is gone.
    record TeamErased(UUID teamId) implements PeopleFact {}

    /// Nothing for this service.
    record Unrelated() implements PeopleFact {}

    static PeopleFact of(Fact fact) {
        return switch (fact.type()) {
            case "person.changed.v1" -> fact.tombstone() ? new PersonErased(fact.aggregateId()) : fact.read(PersonChanged.class);
            case "team.changed.v1" -> fact.tombstone() ? new TeamErased(fact.aggregateId()) : fact.read(TeamChanged.class);
            default -> new Unrelated();
        };
    }
}
