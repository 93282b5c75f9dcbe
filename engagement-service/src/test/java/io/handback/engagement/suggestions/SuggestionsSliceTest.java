package io.handback.engagement.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.figures.Scene;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class SuggestionsSliceTest {

    private final Scene scene = Scene.empty();
    private final Client rep = scene.as("rep");

    @Test
    void what_fits_the_deal_comes_first_and_something_new_last_each_with_its_reason() {
        List<UUID> reps = scene.reps(8, "DACH", null);
        UUID fits = tagged("Fits", "{\"stage\": [\"negotiation\"], \"industry\": [\"Retail\"]}", 100);
        UUID liked = tagged("Liked", "{}", 100);
        scene.opinions(liked, reps, 8);
        UUID helped = tagged("Helped", "{\"stage\": [\"negotiation\"]}", 100);
        scene.opinions(helped, reps, 8);
        Store.execute("update rating set stage = 'negotiation' where tenant = ? and item_id = ?", scene.tenant(), helped);
        UUID fresh = tagged("New", "{}", 2);
        UUID deal = deal(rep.personId(), "1");

        JsonPath answer = rep.get("/suggestions?source=crm&deal=1&limit=4").then().statusCode(200).extract().jsonPath();

        assertThat(answer.getList("items.itemId", UUID.class)).containsExactly(fits, helped, liked, fresh);
        assertThat(answer.getList("items.reason.code")).isEqualTo(List.of("fits", "helped-here", "liked", "new"));
        assertThat(answer.getList("items[0].reason.matches")).isEqualTo(List.of("stage", "industry"));
        assertThat(answer.getInt("items[1].reason.n")).isEqualTo(8);
        assertThat(answer.getUUID("dealId")).isEqualTo(deal);
    }

    @Test
    void anothers_deal_and_an_unknown_one_add_nothing_alike() {
        tagged("Deck", "{\"stage\": [\"negotiation\"]}", 100);
        deal(UUID.randomUUID(), "2");

        for (String deal : List.of("2", "none")) {
            rep.get("/suggestions?source=crm&deal=" + deal)
                    .then()
                    .statusCode(200)
                    .body("items[0].reason.matches", hasSize(0))
                    .body("$", not(hasKey("dealId")));
        }
        rep.get("/suggestions?deal=2").then().statusCode(400);
    }

    @Test
    void a_machine_asks_for_somebody_or_not_at_all() {
        tagged("Deck", "{}", 100);
        scene.as("admin").put("/people", """
                [{"source": "crm", "externalId": "7", "name": "Rita", "roles": ["rep"]}]""").then().statusCode(200);
        Client machine = scene.as("integration");

        machine.get("/suggestions").then().statusCode(403);
        machine.request()
                .header("Handback-Acting-For", "crm:7")
                .get(Client.ROOT + "/suggestions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("Deck"));
    }

    @Test
    void who_is_in_no_audience_and_an_empty_tenant_get_nothing() {
        rep.get("/suggestions").then().statusCode(200).body("items", hasSize(0));
        scene.set(tagged("Deck", "{}", 100), "audience_regions", "'{Mars}'");

        rep.get("/suggestions?stage=negotiation").then().body("items", hasSize(0));
        rep.get("/suggestions?limit=0").then().statusCode(400);
    }

    private UUID tagged(String title, String tags, int daysAgo) {
        UUID item = scene.item(title, 3, daysAgo);
        scene.set(item, "tags", "'" + tags + "'");
        return item;
    }

    private UUID deal(UUID owner, String id) {
        UUID deal = UUID.randomUUID();
        Store.execute(
                """
                        insert into deal (tenant, deal_id, source, external_id, name, stage, status, owner_id, industry, created_at, revision, changed_at)
                        values (?, ?, 'crm', ?, 'Aurora', 'negotiation', 'open', ?, 'Retail', now(), 1, now())""",
                scene.tenant(), deal, id, owner);
        return deal;
    }
}
