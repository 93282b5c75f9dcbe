package io.handback.engagement.buyerviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.figures.Scene;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class BuyerViewsSliceTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Scene scene = Scene.empty();
    private final Client rep = scene.as("rep");
    private final UUID item = scene.item("Price comparison", 3, 10);

    @Test
    void ones_own_deals_views_come_newest_first_without_the_buyer() {
        UUID first = deal(rep.personId(), "1");
        UUID second = deal(rep.personId(), "2");
        event(first, "buyer-link-opened", 3);
        event(second, "buyer-page-viewed", 1);
        event(first, "buyer-downloaded", 2);
        event(first, "shared", 0);
        event(deal(UUID.randomUUID(), "3"), "buyer-forwarded", 0);

        JsonPath page = rep.get("/people/me/buyer-views").then().statusCode(200).extract().jsonPath();

        assertThat(page.getList("items.action")).isEqualTo(List.of("buyer-page-viewed", "buyer-downloaded", "buyer-link-opened"));
        assertThat(page.getMap("items[0]")).containsOnlyKeys("itemId", "title", "version", "action", "dealId", "dealName", "occurredAt");
        assertThat(rep.get("/people/me/buyer-views?source=crm&deal=1").jsonPath().getList("items.dealId", UUID.class)).containsOnly(first)
                .hasSize(2);
    }

    @Test
    void pages_follow_each_other_and_are_the_callers_own() {
        UUID deal = deal(rep.personId(), "1");
        for (int i = 0; i < 5; i++) {
            event(deal, "buyer-link-opened", i);
        }

        JsonPath first = rep.get("/people/me/buyer-views?limit=3").jsonPath();
        String next = first.getString("next");
        JsonPath second = rep.get("/people/me/buyer-views?limit=3&cursor=" + next).jsonPath();

        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.<Object>get("next")).isNull();
        new Client(scene.tenant(), "rep-2", List.of("rep")).get("/people/me/buyer-views?cursor=" + next).then().statusCode(400);
        rep.get("/people/me/buyer-views?source=crm").then().statusCode(400);
    }

    @Test
    void another_tenants_deal_of_the_same_name_is_another_deal() {
        event(deal(rep.personId(), "1"), "buyer-link-opened", 1);
        Scene other = Scene.empty();

        other.as("rep").get("/people/me/buyer-views?source=crm&deal=1").then().statusCode(200).body("items", hasSize(0));
    }

    private UUID deal(UUID owner, String id) {
        UUID deal = UUID.randomUUID();
        Store.execute("""
                insert into deal (tenant, deal_id, source, external_id, name, stage, status, owner_id, created_at, revision, changed_at)
                values (?, ?, 'crm', ?, 'Aurora', 'negotiation', 'open', ?, now(), 1, now())""", scene.tenant(), deal, id, owner);
        return deal;
    }

    private void event(UUID deal, String action, int minutesAgo) {
        Store.execute("""
                insert into usage_event (tenant, event_id, item_id, version, action, visitor_id, deal_id, occurred_at, received_at, content)
                values (?, ?, ?, 1, ?, 'buyer', ?, ?, now(), '')""", scene.tenant(), UUID.randomUUID(), item, action, deal,
                now.minus(minutesAgo, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
    }
}
