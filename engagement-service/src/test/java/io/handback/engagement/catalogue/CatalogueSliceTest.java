package io.handback.engagement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.contracts.Schemas;
import io.handback.engagement.Client;
import io.handback.engagement.Facts;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class CatalogueSliceTest {

    private final String tenant = Client.newTenant();
    private final UUID item = UUID.randomUUID();

    @Test
    void tags_audience_and_cost_of_an_item_reach_the_figures() {
        Client admin = Client.as(tenant, "admin");
        publish(1, "\"rep\"");
        Facts.awaitCount(1, "select count(*) from known_item where tenant = ?", tenant);

        JsonPath row = admin.get("/content?persona=cfo&stage=negotiation").then().statusCode(200).extract().jsonPath();

        assertThat(row.getString("items[0].itemId")).isEqualTo(item.toString());
        assertThat(row.getList("items[0].tags.campaign")).isEqualTo(List.of("autumn-2026"));
        assertThat(row.getString("items[0].cost.amount")).isEqualTo("1200.00");
        assertThat(row.getInt("items[0].version")).isEqualTo(2);
        assertThat(admin.get("/content?persona=cfo&persona=cio").jsonPath().getInt("total")).isZero();
    }

    @Test
    void a_new_audience_replaces_the_old_one() {
        publish(1, "\"rep\"");
        publish(2, "");
        Facts.awaitCount(1, """
                select count(*) from known_item where tenant = ? and revision = 2 and audience_roles = '{}' and audience_regions = '{dach}'
                   and cardinality(audience_teams) = 1""", tenant);
    }

    private void publish(int revision, String roles) {
        String payload = Schemas.examples(ContentFact.TYPE)
                .full()
                .replace("0199a000-0000-7000-8000-000000000001", item.toString())
                .replace("\"acme\"", "\"" + tenant + "\"")
                .replace("\"revision\": 7", "\"revision\": " + revision)
                .replace("\"roles\": [\"rep\"]", "\"roles\": [" + roles + "]");
        Topics.send("handback.content.v1", UUID.randomUUID(), ContentFact.TYPE, tenant + ":" + item, revision, payload);
    }
}
