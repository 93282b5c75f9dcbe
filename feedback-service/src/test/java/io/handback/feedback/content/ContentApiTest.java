package io.handback.feedback.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Others;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class ContentApiTest {

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");

    @Test
    void a_published_item_is_listed_with_my_rating_and_without_the_estimate() {
        UUID item = Others.publishedItem(tenant, "Price comparison");
        rita.rate(item, 2, "{\"stars\": 4}").then().statusCode(201);
        Api.rep(tenant, "ron").rate(item, 2, "{\"stars\": 1}").then().statusCode(201);

        Response list = rita.get("/content");

        list.then()
                .statusCode(200)
                .body("items", hasSize(1), "items[0].title", equalTo("Price comparison"), "items[0].version", equalTo(2))
                .body("items[0].myRating.stars", equalTo(4), "items[0].tags.persona", contains("cfo"), "next", nullValue());
        assertThat(list.asString()).doesNotContain("estimate", "reservations");
        rita.get("/content/" + item).then().statusCode(200).body("myRating.stars", equalTo(4), "link", notNullValue());
        Api.as("integration", tenant).get("/content/" + item).then().statusCode(200).body("myRating", nullValue());
    }

    @Test
    void filters_hold_together() {
        Others.publishedItem(tenant, "Price comparison");
        Others.publishedItem(tenant, "Security FAQ");

        rita.get("/content?persona=cfo&stage=closing&kind=one-pager&q=SECURITY%20faq").then().body("items.title", contains("Security FAQ"));
        rita.get("/content?persona=cto").then().statusCode(200).body("items", empty());
        rita.get("/content?kind=deck").then().body("items", empty());
        rita.get("/content?q=100%25%20of").then().body("items", hasSize(2));
        rita.get("/content?q=%25%25").then().body("items", empty());
        rita.get("/content?q=security%20price").then().body("items", empty());
    }

    @Test
    void pages_show_every_item_once() {
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            UUID item = UUID.randomUUID();
            Others.item(tenant, item, 1, Others.itemJson(tenant, item, 1, "Item " + i, "active"));
            titles.add("Item " + i);
        }
        Others.awaitCount(5, "select count(*) from known_content where tenant = ?", tenant);

        Response first = rita.get("/content?limit=3");
        Response second = rita.get("/content?limit=3&cursor=" + first.path("next"));

        List<String> seen = first.path("items.title");
        assertThat(seen).hasSize(3);
        seen.addAll(second.<List<String>>path("items.title"));
        assertThat(seen).hasSize(5).containsAll(titles);
        second.then().body("next", nullValue());
        rita.get("/content?limit=3&kind=deck&cursor=" + first.path("next")).then().statusCode(400);
        Api.rep(Others.newTenant(), "rita").get("/content?limit=3&cursor=" + first.path("next")).then().statusCode(400);
    }

    @Test
    void what_is_not_out_is_not_there() {
        UUID retired = UUID.randomUUID();
        Others.item(tenant, retired, 1, Others.itemJson(tenant, retired, 1, "Old", "retired"));
        Others.awaitItem(tenant, retired, 1);

        rita.get("/content").then().body("items", empty());
        String unknown = rita.get("/content/" + UUID.randomUUID()).then().statusCode(404).extract().asString();
        assertThat(rita.get("/content/" + retired).then().statusCode(404).extract().asString()).isEqualTo(unknown);
    }

    @Test
    void reasons_are_listed_for_every_role() {
        rita.get("/reasons").then().statusCode(200).body("items.code", hasItem("opened-door"), "items.kind", hasItem("fault"));
    }
}
