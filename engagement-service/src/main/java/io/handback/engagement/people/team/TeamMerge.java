package io.handback.engagement.people.team;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.RefusedRow;
import io.handback.engagement.bulk.Row;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.identity.Identity;

/// Compares the teams another system sends with those that are known.
record TeamMerge(Map<ExternalKey, Team> known, Map<Identity, UUID> people) {

    Rows<TeamRow> check(Rows<TeamRow> rows) {
        return rows.refusing(rows.taken()
                .stream()
                .filter(row -> row.value().lead() != null && !people.containsKey(row.value().lead().identity()))
                .map(row -> RefusedRow.of(row.index(), "lead", Ref.UNKNOWN))
                .toList());
    }

    List<Change<Team>> changes(Rows<TeamRow> rows) {
        return rows.taken().stream().map(this::change).toList();
    }

    private Change<Team> change(Row<TeamRow> row) {
        Team before = known.get(row.value().key());
        if (before == null) {
            return new Change<>(team(row.value(), UUID.randomUUID(), 1), Kind.CREATED);
        }
        Team after = team(row.value(), before.teamId(), before.revision() + 1);
        return after.saysTheSameAs(before) ? new Change<>(before, Kind.UNCHANGED) : new Change<>(after, Kind.UPDATED);
    }

    private Team team(TeamRow row, UUID id, long revision) {
        UUID lead = row.lead() == null ? null : people.get(row.lead().identity());
        return new Team(id, row.key(), row.name(), row.region(), lead, revision);
    }
}
