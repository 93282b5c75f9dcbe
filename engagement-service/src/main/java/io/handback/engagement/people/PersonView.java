package io.handback.engagement.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.kit.identity.Identity;

/// A person as an admin sees it.
@Schema(name = "Person")
record PersonView(UUID personId, @Nullable String name, @Nullable String email, @Nullable UUID teamId, @Nullable String region,
        List<String> roles, @Nullable UUID managerId, @Nullable LocalDate activeFrom, @Nullable LocalDate activeTo,
        List<Identity> identities) {

    static PersonView of(Person person) {
        Profile profile = person.profile();
        return new PersonView(person.personId(), profile.name(), profile.email(), profile.teamId(), profile.region(), profile.roles(),
                profile.managerId(), profile.activeFrom(), profile.activeTo(),
                person.identities().stream().sorted(Comparator.comparing(Identity::source).thenComparing(Identity::id)).toList());
    }
}
