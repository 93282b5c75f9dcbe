package io.handback.engagement.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What is known of a person beside ids; roles are sorted.
record Profile(@Nullable String name, @Nullable String email, @Nullable UUID teamId, @Nullable String region, List<String> roles,
        @Nullable UUID managerId, @Nullable LocalDate activeFrom, @Nullable LocalDate activeTo) {

    Profile {
        roles = roles.stream().distinct().sorted().toList();
    }
}
