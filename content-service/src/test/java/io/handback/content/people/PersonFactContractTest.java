package io.handback.content.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.contracts.Schemas;
import io.handback.kit.identity.Identity;
import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.tenant.TenantId;

class PersonFactContractTest {

    private static final String TYPE = "person.changed.v1";
    private static final UUID PERSON = UUID.fromString("0199a000-0000-7000-8000-000000000002");

    @Test
    void the_full_example_gives_identities_and_roles() {
        PersonFact fact = PersonFact.of(fact(TYPE, Schemas.examples(TYPE).full()));

        assertThat(fact).isEqualTo(new PersonFact.Changed(PERSON,
                List.of(new Identity("oidc", "8f1c"), new Identity("salesforce", "005A1")), List.of("rep"), 3));
    }

    @Test
    void the_minimal_example_is_readable() {
        assertThat(PersonFact.of(fact(TYPE, Schemas.examples(TYPE).minimal()))).isInstanceOf(PersonFact.Changed.class);
    }

    @Test
    void an_added_field_is_ignored() {
        String added = Schemas.examples(TYPE).full().replaceFirst("\\{", "{\"new\": [1],");

        assertThat(PersonFact.of(fact(TYPE, added))).isInstanceOf(PersonFact.Changed.class);
    }

    @Test
    void a_tombstone_erases() {
        assertThat(PersonFact.of(fact(TYPE, ""))).isEqualTo(new PersonFact.Erased(PERSON));
    }

    @Test
    void teams_are_left_alone_even_when_they_go() {
        assertThat(PersonFact.of(fact("team.changed.v1", Schemas.examples("team.changed.v1").full())))
                .isEqualTo(new PersonFact.Unrelated());
        assertThat(PersonFact.of(fact("team.changed.v1", ""))).isEqualTo(new PersonFact.Unrelated());
    }

    @Test
    void what_is_no_person_is_unreadable() {
        assertThatThrownBy(() -> PersonFact.of(fact(TYPE, "{\"personId\": 7}"))).isInstanceOf(UnreadableFact.class);
    }

    private static Fact fact(String type, String payload) {
        return new Fact(new TenantId("acme"), UUID.randomUUID(), type, "acme:" + PERSON, 3, Instant.EPOCH, payload.getBytes(UTF_8));
    }
}
