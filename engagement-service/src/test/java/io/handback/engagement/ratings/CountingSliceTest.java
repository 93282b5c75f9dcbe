package io.handback.engagement.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.Facts;
import io.handback.engagement.Facts.Rater;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CountingSliceTest {

    private static final String COUNTED = "select stars from rating where tenant = ? and item_id = ? and counts";

    private final String tenant = Client.newTenant();
    private final UUID item = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Test
    void of_two_ratings_of_one_person_the_latest_counts_in_whichever_order_they_come() {
        Rater later = Rater.of(person, "rep");
        Rater earlier = Rater.of(person, "rep");
        given(later, 5, "2026-11-02T10:00:00Z");
        given(earlier, 1, "2026-11-01T10:00:00Z");
        await(earlier);

        assertThat(Store.rows(COUNTED, tenant, item)).isEqualTo(List.of(Map.of("stars", 5)));

        Facts.withdrawn(tenant, item, later, 2);
        Facts.awaitCount(1, "select count(*) from rating where tenant = ? and withdrawn", tenant);
        assertThat(Store.rows(COUNTED, tenant, item)).isEqualTo(List.of(Map.of("stars", 1)));
    }

    @Test
    void a_latest_rating_that_was_not_given_as_a_rep_counts_for_nothing_and_hides_the_one_before() {
        Rater asRep = Rater.of(person, "rep");
        Rater asMarketer = Rater.of(person, "marketer");
        given(asRep, 5, "2026-11-01T10:00:00Z");
        given(asMarketer, 1, "2026-11-02T10:00:00Z");
        await(asMarketer);

        assertThat(Store.rows(COUNTED, tenant, item)).isEmpty();
    }

    @Test
    void reasons_stage_and_both_clocks_are_kept() {
        Rater rater = Rater.of(person, "rep");
        given(rater, 4, "2026-11-02T10:00:00Z");
        await(rater);

        assertThat(Store.count("""
                select count(*) from rating where tenant = ? and reasons = '{too-long,clear-price}' and stage = 'discovery'
                   and occurred_at = '2025-06-01T08:00:00Z' and received_at = '2026-11-02T10:00:00Z'""", tenant)).isEqualTo(1);
    }

    private void await(Rater rater) {
        Facts.awaitCount(1, "select count(*) from rating where tenant = ? and rating_id = ?", tenant, rater.rating());
    }

    private void given(Rater rater, int stars, String received) {
        Topics.send("handback.feedback.v1", UUID.randomUUID(), "rating.given.v1", tenant + ":" + item, 1, """
                {"tenantId": "%s", "revision": 1, "occurredAt": "2025-06-01T08:00:00Z", "ratingId": "%s", "itemId": "%s", "version": 1,
                 "personId": "%s", "raterRoles": ["%s"], "stars": %d, "reasons": ["too-long", "clear-price"], "signed": false,
                 "stage": "discovery", "receivedAt": "%s"}"""
                .formatted(tenant, rater.rating(), item, rater.person(), rater.role(), stars, received));
    }
}
