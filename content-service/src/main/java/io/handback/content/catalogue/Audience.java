package io.handback.content.catalogue;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.handback.content.constraint.Label;

/// Whom an item is made for: teams by id, regions, roles. What is left out or empty does not narrow it.
public record Audience(
        @Size(max = Audience.MOST, message = Audience.MANY) List<@NotNull(message = "Give the teamId of a team.") UUID> teams,
        @Size(max = Audience.MOST, message = Audience.MANY) List<@Label String> regions,
        @Size(max = Audience.MOST, message = Audience.MANY) List<@Label String> roles) {

    static final int MOST = 50;
    static final String MANY = "Give at most 50 values.";

    /// Takes what was left out as empty, and a value that was given twice as given once.
    public Audience {
        teams = Lists.distinct(teams);
        regions = Lists.distinct(regions);
        roles = Lists.distinct(roles);
    }

    /// The audience, or everybody when it was left out.
    public static Audience orEverybody(@Nullable Audience audience) {
        return audience == null ? new Audience(List.of(), List.of(), List.of()) : audience;
    }
}
