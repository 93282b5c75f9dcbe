package io.handback.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.contracts.TopicCatalogue;
import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

class PersonContractTest {

    private static final TenantId TENANT = new TenantId("acme");

    @Test
    void what_is_published_of_a_person_follows_the_schema() {
        var full = new Profile("Rita", "r@example.com", UUID.randomUUID(), "DACH", List.of("rep"), UUID.randomUUID(),
                LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01"));
        var bare = new Profile(null, null, null, null, List.of(), null, null, null);

        for (Profile profile : List.of(full, bare)) {
            var person = new Person(UUID.randomUUID(), true, profile, Set.of(new Identity("crm", "1"), new Identity("oidc", "rita")), 3);
            assertThat(Contracts.errors(PersonChanged.TYPE, PersonChanged.of(TENANT, person, Instant.now()))).isEmpty();
        }
    }

    @Test
    void the_schema_would_notice() {
        var person = new Person(UUID.randomUUID(), true, new Profile(null, null, null, null, List.of(), null, null, null), Set.of(), 0);

        assertThat(Contracts.errors(PersonChanged.TYPE, PersonChanged.of(TENANT, person, Instant.now()))).isNotEmpty();
    }

    @Test
    void it_goes_to_the_topic_the_catalogue_names() {
        assertThat(TopicCatalogue.load().topicOf(PersonChanged.TYPE).name()).isEqualTo(PersonChanged.TOPIC);
        assertThat(TopicCatalogue.load().topicOf(PersonChanged.TYPE).owner()).isEqualTo("engagement-service");
    }
}
