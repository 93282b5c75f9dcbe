package io.handback.engagement.figures.participation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.handback.engagement.figures.reach.Adoption;

/// Which teams are not spoken of: those of fewer than five, and with them the next smallest, until those hidden are at least five
/// people: a small team alone never is, so that its numbers cannot be worked out from the total. Those of no team are never spoken
/// of alone.
///
/// @param hidden the teams that are summed up in "other"
record Hiding(Set<TeamCount> hidden) {

    static final int LEAST = Adoption.LEAST;

    Hiding {
        hidden = Set.copyOf(hidden);
    }

    static Hiding of(List<TeamCount> teams) {
        Set<TeamCount> hidden = new HashSet<>();
        teams.stream().filter(team -> isSmall(team) || !team.isNamed()).forEach(hidden::add);
        if (hidden.stream().anyMatch(Hiding::isSmall)) {
            hideMore(teams, hidden);
        }
        return new Hiding(hidden);
    }

    private static void hideMore(List<TeamCount> teams, Set<TeamCount> hidden) {
        List<TeamCount> smallestFirst = teams.stream().sorted(Comparator.comparingInt(TeamCount::activeReps)).toList();
        for (TeamCount next : smallestFirst) {
            if (isSmall(TeamCount.total(hidden))) {
                hidden.add(next);
            }
        }
    }

    static boolean isSmall(TeamCount team) {
        return team.activeReps() < LEAST;
    }

    /// Whether a team is shown with its numbers.
    boolean shows(TeamCount team) {
        return !hidden.contains(team);
    }

    /// Those hidden, together.
    TeamCount other() {
        return TeamCount.total(hidden);
    }

    /// Whether their sum may be shown.
    boolean showsOther() {
        return !hidden.isEmpty() && !isSmall(other());
    }
}
