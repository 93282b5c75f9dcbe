package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;

/// The checker is checked: it must see a record that bears another's mark, or lies under another's key.
class StrangersTest {

    private static final String OWN = "red-00000000-0000-4000-8000-000000000001";
    private static final String ANOTHERS = "blue-00000000-0000-4000-8000-000000000001";

    @Test
    void a_tenants_own_mark_under_its_own_key_is_right() {
        assertThat(looked("chaos-red:i1", OWN)).returns(true, Findings::clean);
    }

    @Test
    void anothers_mark_is_foreign() {
        assertThat(looked("chaos-red:i1", ANOTHERS)).returns(1L, found -> found.of(Fault.FOREIGN));
    }

    @Test
    void anothers_key_is_foreign() {
        assertThat(looked("chaos-blue:i1", OWN)).returns(1L, found -> found.of(Fault.FOREIGN));
    }

    private static Findings looked(String key, String value) {
        Findings findings = new Findings();
        TopicRecord record = new TopicRecord(0, "e1", "chaos-red", key, value);
        new Strangers(new Evidence(Map.of(), Map.of(), Map.of("handback.deals.v1", List.of(record))), findings).records();
        return findings;
    }
}
