package io.handback.local.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.handback.embedded.Person;
import io.handback.local.Refusal;

class DemoPeopleTest {

    @Test
    void a_role_is_somebody_of_the_demo_tenant_and_a_subject_is_that_person() {
        assertThat(DemoPeople.of("approver")).extracting(Person::subject, Person::tenant).containsExactly("anton-approver", "demo");
        assertThat(DemoPeople.of("Nina-New")).extracting(Person::tenant, Person::roles)
                .containsExactly("fresh", List.of("marketer", "approver"));
        assertThat(DemoPeople.of("rob-fresh").roles()).containsExactly("rep");
    }

    @Test
    void whoever_does_not_exist_is_refused_with_those_who_do() {
        assertThatThrownBy(() -> DemoPeople.of("ceo")).isInstanceOf(Refusal.class).hasMessageContainingAll("sales-lead", "nina-new");
    }

    @Test
    void a_machine_signs_in_in_no_browser() {
        assertThat(DemoPeople.inBrowsers()).extracting(Person::subject).contains("rita-rep", "nina-new").doesNotContain("crm-plugin");
        assertThat(DemoPeople.all()).extracting(Person::tenant).containsOnly("demo");
    }
}
