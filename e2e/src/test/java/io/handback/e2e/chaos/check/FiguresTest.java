package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;

/// The checker is checked: it must see a figure that is not what was counted.
class FiguresTest {

    private static final String TENANT = "chaos-red";

    private static final List<TopicRecord> SENT = List.of(used("e1", TENANT, "i1"), used("e1", TENANT, "i1"), used("e2", TENANT, "i1"),
            used("e3", TENANT, "i2"), used("e4", "chaos-blue", "i1"));

    private final Findings findings = new Findings();
    private final Figures figures = new Figures(new Evidence(Map.of(), Map.of(), Map.of(Evidence.USAGE, SENT)), findings);

    @Test
    void an_event_counts_once_and_for_its_own_item_and_tenant_only() {
        figures.same("views", TENANT, 2, figures.used(TENANT, "i1"));
        assertThat(findings).returns(true, Findings::clean);
    }

    @Test
    void one_too_few_is_lost() {
        figures.same("views", TENANT, 1, figures.used(TENANT, "i1"));
        assertThat(findings).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void one_too_many_is_doubled() {
        figures.same("views", TENANT, 3, figures.used(TENANT, "i1"));
        assertThat(findings).returns(1L, found -> found.of(Fault.DOUBLED));
    }

    private static TopicRecord used(String event, String tenant, String item) {
        return new TopicRecord(0, event, tenant, tenant + ":" + item, "{\"itemId\": \"" + item + "\"}");
    }
}
