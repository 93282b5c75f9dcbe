package io.handback.engagement.people.team;

import java.util.Map;
import java.util.UUID;

import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.identity.Identity;

/// Compares the teams another system sends with those that are known.
record TeamMerge(Map<ExternalKey, Team> known, Map<Identity, UUID> people) {

    Outcome<TeamRow, Team> merge(Rows<TeamRow> all) {
        Rows<TeamRow> rows = all.refusing(row -> Ref.isUnknown(row.lead(), people), "lead", Ref.UNKNOWN);
        return new Outcome<>(rows, rows.changes(this::change));
    }

    private Change<Team> change(TeamRow row) {
        Team before = known.get(row.key());
        if (before == null) {
            return new Change<>(team(row, UUID.randomUUID(), 1), Kind.CREATED);
        }
        Team after = team(row, before.teamId(), before.revision() + 1);
        return after.saysTheSameAs(before) ? new Change<>(before, Kind.UNCHANGED) : new Change<>(after, Kind.UPDATED);
    }

    private Team team(TeamRow row, UUID id, long revision) {
        UUID lead = row.lead() == null ? null : people.get(row.lead().identity());
        return new Team(id, row.key(), row.name(), row.region(), lead, revision);
    }
}
