package io.handback.engagement.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.RefusedRow;
import io.handback.engagement.bulk.Row;

/// What became of the rows of a list of people; `index` counts from 0.
record PeopleTaken(int created, int updated, int unchanged, List<RefusedRow> refused, List<PersonKey> people) {

    /// A row's key and the id the person has here.
    record PersonKey(String source, String externalId, UUID personId) {}

    static PeopleTaken of(Outcome<PersonRow, Person> outcome) {
        List<Person> people = outcome.values();
        List<PersonRow> rows = outcome.rows().taken().stream().map(Row::value).toList();
        var keys = new ArrayList<PersonKey>();
        for (int i = 0; i < rows.size(); i++) {
            keys.add(new PersonKey(rows.get(i).source(), rows.get(i).externalId(), people.get(i).personId()));
        }
        return new PeopleTaken(outcome.created(), outcome.updated(), outcome.unchanged(), outcome.rows().refused(), keys);
    }
}
