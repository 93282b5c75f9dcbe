package io.handback.engagement.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.RefusedRow;
import io.handback.engagement.bulk.Row;
import io.handback.engagement.bulk.Rows;
import io.handback.kit.identity.Identity;

/// Compares the people another system sends with those that are known: whose row it is, and what it changes.
///
/// @param owners whom the known identities stand for
/// @param known the people behind them
/// @param teams the known teams
record PeopleMerge(Map<Identity, UUID> owners, Map<UUID, Person> known, Map<ExternalKey, UUID> teams) {

    private static final String TWO_PEOPLE = "the ids of this row already belong to different people: correct the ids";
    private static final String TWICE = "another row of this list names the same person: send each person once";
    private static final String NO_TEAM = "no team has this key: send it first with PUT /engagement/v1/teams";
    private static final String NO_MANAGER = "nobody has this key: send the manager in this list or before";

    Outcome<PersonRow, Person> merge(Rows<PersonRow> all) {
        Rows<PersonRow> rows = all.refusing(this::isOfUnknownTeam, "team", NO_TEAM);
        var people = new HashMap<>(owners);
        Rows<PersonRow> assigned = rows.refusing(assign(rows, people));
        Rows<PersonRow> managed = assigned.refusing(row -> isOfUnknownManager(row, people), "manager", NO_MANAGER);
        return managed.equals(assigned) ? new Outcome<>(assigned, assigned.changes(row -> change(row, people))) : merge(managed);
    }

    private boolean isOfUnknownTeam(PersonRow row) {
        return row.team() != null && !teams.containsKey(row.team());
    }

    /// Gives every row its person, a new one where none of its ids is known; returns the rows for which that cannot be done.
    private static List<RefusedRow> assign(Rows<PersonRow> rows, Map<Identity, UUID> people) {
        var refused = new ArrayList<RefusedRow>();
        Set<UUID> named = new HashSet<>();
        for (Row<PersonRow> row : rows.taken()) {
            Set<Identity> identities = row.value().allIdentities();
            Set<UUID> persons = identities.stream().filter(people::containsKey).map(people::get).collect(Collectors.toSet());
            UUID person = persons.isEmpty() ? UUID.randomUUID() : persons.iterator().next();
            if (persons.size() > 1 || !named.add(person)) {
                refused.add(RefusedRow.of(row.index(), "externalId", persons.size() > 1 ? TWO_PEOPLE : TWICE));
            } else {
                identities.forEach(identity -> people.put(identity, person));
            }
        }
        return refused;
    }

    private static boolean isOfUnknownManager(PersonRow row, Map<Identity, UUID> people) {
        return row.manager() != null && manager(row, people) == null;
    }

    private static @Nullable UUID manager(PersonRow row, Map<Identity, UUID> people) {
        Identity manager = managerOf(row);
        return manager == null ? null : people.get(manager);
    }

    /// By whom a row says its person is led.
    static @Nullable Identity managerOf(PersonRow row) {
        ExternalKey manager = row.manager();
        return manager == null ? null : new Identity(manager.source(), manager.externalId());
    }

    private Change<Person> change(PersonRow row, Map<Identity, UUID> people) {
        UUID id = people.getOrDefault(row.identity(), UUID.randomUUID());
        Person before = known.get(id);
        if (before == null) {
            return new Change<>(new Person(id, true, profile(row, people), row.allIdentities(), 1), Kind.CREATED);
        }
        Set<Identity> identities = new HashSet<>(before.identities());
        identities.addAll(row.allIdentities());
        Person after = before.with(true, profile(row, people), identities);
        return new Change<>(after, after.revision() == before.revision() ? Kind.UNCHANGED : Kind.UPDATED);
    }

    private Profile profile(PersonRow row, Map<Identity, UUID> people) {
        UUID team = row.team() == null ? null : teams.get(row.team());
        return new Profile(row.name(), row.email(), team, row.region(), row.roles(), manager(row, people), row.activeFrom(),
                row.activeTo());
    }
}
