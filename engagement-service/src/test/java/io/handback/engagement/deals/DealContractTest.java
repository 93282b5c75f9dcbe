package io.handback.engagement.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.handback.contracts.TopicCatalogue;
import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Row;
import io.handback.engagement.bulk.Rows;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

class DealContractTest {

    private static final ExternalKey KEY = new ExternalKey("crm", "006");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void what_is_published_of_a_deal_follows_the_schema() {
        var full = new DealFacts("Aurora", "Aurora AG", "demo", "won", new Amount("120000.00", "EUR"), LocalDate.parse("2026-12-01"),
                UUID.randomUUID(), "health", "enterprise", NOW);
        var bare = new DealFacts("Aurora", null, "demo", "open", null, null, null, null, null, NOW);

        for (DealFacts facts : List.of(full, bare)) {
            var deal = new Deal(UUID.randomUUID(), KEY, facts, 1);
            assertThat(Contracts.errors(DealChanged.TYPE, DealChanged.of(new TenantId("acme"), deal, NOW))).isEmpty();
        }
        assertThat(TopicCatalogue.load().topicOf(DealChanged.TYPE).name()).isEqualTo(DealChanged.TOPIC);
    }

    @Test
    void an_amount_in_another_spelling_is_the_same_amount() {
        Deal first = change(Map.of(), new Amount("120000", "EUR"), null).value();

        Change<Deal> again = change(Map.of(KEY, first), new Amount("120000.0", "EUR"), null);

        assertThat(first.facts().amount()).isEqualTo(new Amount("120000.00", "EUR"));
        assertThat(again.kind()).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void a_deal_keeps_the_day_it_was_first_seen_until_it_is_told() {
        Deal first = change(Map.of(), null, null).value();
        assertThat(first.facts().createdAt()).isEqualTo(NOW);

        Deal told = change(Map.of(KEY, first), null, NOW.minusSeconds(9)).value();

        assertThat(told.facts().createdAt()).isEqualTo(NOW.minusSeconds(9));
        assertThat(change(Map.of(KEY, told), null, null).kind()).isEqualTo(Kind.UNCHANGED);
    }

    private static Change<Deal> change(Map<ExternalKey, Deal> known, @Nullable Amount amount, @Nullable Instant createdAt) {
        var row = new DealRow("crm", "006", "Aurora", null, "demo", "open", amount, null, null, null, null, createdAt);
        return new DealMerge(known, Map.of(), NOW).merge(new Rows<>(List.of(new Row<>(0, row)), List.of())).changes().getFirst();
    }
}
