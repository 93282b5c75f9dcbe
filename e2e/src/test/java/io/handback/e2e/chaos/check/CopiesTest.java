package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;

/// The checker is checked: it must see a copy that is not its original.
class CopiesTest {

    private final Map<String, String> original = Map.of("chaos-red:oidc:s1", "p1|3|rep", "chaos-red:crm:1", "p1|3|rep");
    private final Map<String, String> kept = new HashMap<>(original);

    @Test
    void the_same_rows_are_a_copy() {
        assertThat(compared()).returns(true, Findings::clean);
    }

    @Test
    void a_row_too_few_is_lost() {
        kept.remove("chaos-red:crm:1");
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST)).returns(0L, found -> found.of(Fault.DOUBLED));
    }

    @Test
    void a_row_that_nobody_owns_is_one_too_many() {
        kept.put("chaos-red:crm:2", "p2|1|rep");
        assertThat(compared()).returns(1L, found -> found.of(Fault.DOUBLED)).returns(0L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_row_back_a_revision_has_lost_a_change() {
        kept.put("chaos-red:crm:1", "p1|2|rep");
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST));
    }

    private Findings compared() {
        Findings findings = new Findings();
        new Copies(new Evidence(Map.of(), Map.of(), Map.of()), findings).compare("feedback-service's copy", original, kept);
        return findings;
    }
}
