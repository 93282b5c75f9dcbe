package io.handback.engagement.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.handback.engagement.people.identity.Identities.Kept;
import io.handback.kit.identity.Identity;

/// A person of a tenant; `managed` once a directory or CRM has sent it (before, its token tells name and roles).
record Person(UUID personId, boolean managed, Profile profile, Set<Identity> identities, long revision) {

    Person {
        identities = Set.copyOf(identities);
    }

    /// The person as its first token shows it.
    static Person firstSeen(Identity identity, Profile profile) {
        return new Person(UUID.randomUUID(), false, profile, Set.of(identity), 1);
    }

    /// The next state, or this one when nothing is different.
    Person with(boolean nowManaged, Profile newProfile, Set<Identity> newIdentities) {
        var next = new Person(personId, nowManaged, newProfile, newIdentities, revision);
        return next.equals(this) ? this : new Person(personId, nowManaged, newProfile, newIdentities, revision + 1);
    }

    List<Kept> kept() {
        Set<String> roles = Set.copyOf(profile.roles());
        return identities.stream().map(identity -> new Kept(identity, personId, roles, revision)).toList();
    }
}
