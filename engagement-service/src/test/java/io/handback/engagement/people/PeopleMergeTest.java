package io.handback.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.RefusedRow;
import io.handback.engagement.bulk.Row;
import io.handback.engagement.bulk.Rows;
import io.handback.kit.identity.Identity;

class PeopleMergeTest {

    private static final Identity SUBJECT = new Identity(Identity.OIDC, "rita");
    private static final ExternalKey TEAM = new ExternalKey("crm", "dach");

    private final PeopleMerge nobodyKnown = new PeopleMerge(Map.of(), Map.of(), Map.of(TEAM, UUID.randomUUID()));

    @Test
    void a_person_who_signed_in_before_is_linked_by_the_subject() {
        Person seen = Person.firstSeen(SUBJECT, new Profile("r", null, null, null, List.of("rep"), null, null, null));

        Outcome<PersonRow, Person> merged = knowing(seen).merge(rows(row("1", "rita", null)));

        Person after = merged.changes().getFirst().value();
        assertThat(merged.changes().getFirst().kind()).isEqualTo(Kind.UPDATED);
        assertThat(after.personId()).isEqualTo(seen.personId());
        assertThat(after.identities()).containsExactlyInAnyOrder(SUBJECT, new Identity("crm", "1"));
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.managed()).isTrue();
    }

    @Test
    void the_same_row_again_changes_nothing() {
        Person first = nobodyKnown.merge(rows(row("1", "rita", null))).changes().getFirst().value();

        Outcome<PersonRow, Person> again = knowing(first).merge(rows(row("1", "rita", null)));

        assertThat(again.changes().getFirst().kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(again.changes().getFirst().value()).isEqualTo(first);
    }

    @Test
    void a_manager_may_stand_later_in_the_same_list() {
        Outcome<PersonRow, Person> merged = nobodyKnown.merge(rows(row("1", null, "2"), row("2", null, null)));

        Person lead = merged.changes().get(1).value();
        assertThat(merged.changes().getFirst().value().profile().managerId()).isEqualTo(lead.personId());
    }

    @Test
    void who_names_a_refused_manager_is_refused_too() {
        Outcome<PersonRow, Person> merged = nobodyKnown.merge(rows(row("1", null, "2"), row("2", null, "nobody"), row("3", null, null)));

        assertThat(merged.rows().refused()).extracting(RefusedRow::index).containsExactly(0, 1);
        assertThat(merged.changes()).hasSize(1);
    }

    @Test
    void two_rows_for_one_subject_are_one_person_and_a_refusal() {
        Outcome<PersonRow, Person> merged = nobodyKnown.merge(rows(row("1", "rita", null), row("2", "rita", null)));

        assertThat(merged.changes()).hasSize(1);
        assertThat(merged.rows().refused()).extracting(RefusedRow::index).containsExactly(1);
    }

    @Test
    void ids_of_two_people_in_one_row_are_refused() {
        Person one = nobodyKnown.merge(rows(row("1", null, null))).changes().getFirst().value();
        Person two = Person.firstSeen(SUBJECT, one.profile());

        Outcome<PersonRow, Person> merged = knowing(one, two).merge(rows(row("1", "rita", null)));

        assertThat(merged.changes()).isEmpty();
        assertThat(merged.rows().refused().getFirst().violations().getFirst().message()).contains("different people");
    }

    @Test
    void an_unknown_team_refuses_only_its_row() {
        var stranger = new PersonRow("crm", "1", null, "A", null, new ExternalKey("crm", "nowhere"), null, List.of(), null, null, null,
                null);
        var member = new PersonRow("crm", "2", null, "B", null, TEAM, null, List.of(), null, null, null, null);

        Outcome<PersonRow, Person> merged = nobodyKnown.merge(rows(stranger, member));

        assertThat(merged.rows().refused()).extracting(RefusedRow::index).containsExactly(0);
        assertThat(merged.changes().getFirst().value().profile().teamId()).isNotNull();
    }

    private PeopleMerge knowing(Person... people) {
        Map<Identity, UUID> owners = List.of(people)
                .stream()
                .flatMap(person -> person.identities().stream().map(identity -> Map.entry(identity, person.personId())))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, Person> known = Set.of(people).stream().collect(java.util.stream.Collectors.toMap(Person::personId, person -> person));
        return new PeopleMerge(owners, known, nobodyKnown.teams());
    }

    private static Rows<PersonRow> rows(PersonRow... rows) {
        return new Rows<>(IntStream.range(0, rows.length).mapToObj(i -> new Row<>(i, rows[i])).toList(), List.of());
    }

    private static PersonRow row(String id, @Nullable String subject, @Nullable String manager) {
        return new PersonRow("crm", id, subject, "Name " + id, null, null, null, List.of("rep"),
                manager == null ? null : new ExternalKey("crm", manager), null, null, null);
    }
}
