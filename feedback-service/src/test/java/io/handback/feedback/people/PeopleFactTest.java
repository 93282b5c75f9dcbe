package io.handback.feedback.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Facts;
import io.handback.kit.inbox.UnreadableFact;

class PeopleFactTest {

    private static final String TYPE = "person.changed.v1";

    @Test
    void the_contract_s_examples_are_read_and_added_fields_ignored() {
        assertThat(Facts.examples(TYPE).map(PeopleFact::of))
                .hasSize(4)
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(PeopleFact.PersonChanged.class));
    }

    @Test
    void teams_are_read_as_well() {
        assertThat(Facts.examples("team.changed.v1").map(PeopleFact::of))
                .hasSize(4)
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(PeopleFact.TeamChanged.class));
        assertThat(PeopleFact.of(Facts.of("team.changed.v1", ""))).isInstanceOf(PeopleFact.TeamErased.class);
    }

    @Test
    void a_tombstone_and_another_type_are_told_apart() {
        assertThat(PeopleFact.of(Facts.of(TYPE, ""))).isInstanceOf(PeopleFact.PersonErased.class);
        assertThat(PeopleFact.of(Facts.of("something.else.v1", "{}"))).isEqualTo(new PeopleFact.Unrelated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "{\"revision\": \"one\"}"})
    void what_is_something_else_is_unreadable(String payload) {
        assertThatThrownBy(() -> PeopleFact.of(Facts.of(TYPE, payload))).isInstanceOf(UnreadableFact.class);
    }
}
