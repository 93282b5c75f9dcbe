package io.handback.engagement.figures.participation;

import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// How many active reps a team has and how many of them took part; without an id and a name: those of no team.
public record TeamCount(@Nullable UUID teamId, @Nullable String name, int activeReps, int participants) {

    /// All teams together.
    public static TeamCount total(Collection<TeamCount> teams) {
        return new TeamCount(null, null, teams.stream().mapToInt(TeamCount::activeReps).sum(),
                teams.stream().mapToInt(TeamCount::participants).sum());
    }

    boolean isNamed() {
        return teamId != null;
    }
}
