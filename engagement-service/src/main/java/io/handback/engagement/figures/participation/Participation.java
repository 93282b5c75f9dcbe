package io.handback.engagement.figures.participation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.opinion.Share;
import io.handback.engagement.figures.reach.Window;

/// Participation by team; `other` sums the teams that are not shown, and is absent when it would give them away.
record Participation(List<TeamView> teams, @Nullable Rest other, Total total, Window window, @Nullable Instant asOf,
        @Nullable Double lagSeconds, Map<String, String> definitions) {

    private static final String SIBLING = "hidden with a smaller team, so that its numbers cannot be worked out";

    /// A team: its numbers, or why there are none.
    @Schema(name = "TeamParticipation")
    record TeamView(UUID teamId, @Nullable String name, @Nullable Integer activeReps, @Nullable Integer participants,
            @Nullable Share share, @Nullable Integer fewerThan, @Nullable String reason) {

        static TeamView of(UUID id, TeamCount team, Hiding hiding) {
            if (hiding.shows(team)) {
                return new TeamView(id, team.name(), team.activeReps(), team.participants(),
                        Share.of(team.participants(), team.activeReps()), null, null);
            }
            return Hiding.isSmall(team)
                    ? new TeamView(id, team.name(), null, null, null, Hiding.LEAST, null)
                    : new TeamView(id, team.name(), null, null, null, null, SIBLING);
        }
    }

    /// Teams that are not shown, and those in none, together.
    @Schema(name = "ParticipationRest")
    record Rest(int activeReps, int participants) {}

    /// Everybody.
    @Schema(name = "ParticipationTotal")
    record Total(@Nullable Integer activeReps, @Nullable Integer participants, @Nullable Share share, @Nullable Integer fewerThan) {

        static Total of(TeamCount all) {
            return Hiding.isSmall(all) && all.activeReps() > 0
                    ? new Total(null, null, null, Hiding.LEAST)
                    : new Total(all.activeReps(), all.participants(), Share.of(all.participants(), all.activeReps()), null);
        }
    }
}
