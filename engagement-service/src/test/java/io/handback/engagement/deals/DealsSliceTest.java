package io.handback.engagement.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.kit.test.Contracts;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class DealsSliceTest {

    private static final String DEAL = """
            {"source": "crm", "externalId": "%s", "name": "Aurora", "stage": "demo", "status": "open",
             "amount": {"amount": "%s", "currency": "EUR"}, "closeDate": "2026-12-18", "createdAt": "2026-09-01T08:00:00Z"}""";

    private final String tenant = Client.newTenant();
    private final Client admin = Client.as(tenant, "admin");

    @Test
    void a_deal_is_created_then_unchanged_then_updated_and_its_record_follows_the_schema() throws Exception {
        admin.put("/deals", list(DEAL.formatted("1", "100"))).then().statusCode(200).body("created", equalTo(1));
        admin.put("/deals", list(DEAL.formatted("1", "100.00"))).then().body("unchanged", equalTo(1));
        admin.put("/deals", list(DEAL.formatted("1", "101"))).then().body("updated", equalTo(1));

        List<ConsumerRecord<byte[], byte[]>> records = Topics.read("handback.deals.v1", Topics.ofTenant(tenant), 2, Duration.ofSeconds(20));

        assertThat(records).hasSize(2);
        assertThat(Contracts.errors(DealChanged.TYPE, Contracts.json().readTree(records.getLast().value()))).isEmpty();
        assertThat(Contracts.json().readTree(records.getLast().value()).at("/amount/amount").asText()).isEqualTo("101.00");
    }

    @Test
    void writers_at_the_same_time_leave_one_history_without_gaps() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String body = list(DEAL.formatted("1", String.valueOf(100 + i)), DEAL.formatted("2", String.valueOf(200 + i)));
                calls.add(() -> admin.put("/deals", body).statusCode());
            }
            for (Future<Integer> status : threads.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        List<Object> revisions = new ArrayList<>();
        Store.rows("select aggregate, revision from event_log where tenant = ? order by aggregate, xid, position", tenant)
                .forEach(row -> revisions.add(row.get("revision")));
        List<Object> wanted = new ArrayList<>();
        for (int deal = 0; deal < 2; deal++) {
            for (long revision = 1; revision <= 16; revision++) {
                wanted.add(revision);
            }
        }
        assertThat(revisions).isEqualTo(wanted);
    }

    @Test
    void a_bad_row_is_refused_alone() {
        admin.put("/deals", list(
                DEAL.formatted("1", "12.345"),
                DEAL.formatted("2", "1").replace("\"open\"", "\"maybe\""),
                DEAL.formatted("3", "1"),
                DEAL.formatted("3", "2"),
                DEAL.formatted("4", "1").replace("\"name\": \"Aurora\"", "\"name\": 7"),
                DEAL.formatted("5", "1").replace("\"stage\"", "\"owner\": {\"source\": \"crm\", \"id\": \"nobody\"}, \"stage\"")))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused.index", equalTo(List.of(0, 1, 3, 4, 5)))
                .body("refused[0].violations[0].field", equalTo("amount.amount"));
    }

    @Test
    void all_deals_are_listed_page_by_page_and_no_foreign_one() {
        admin.put("/deals", list(DEAL.formatted("1", "1"), DEAL.formatted("2", "2"), DEAL.formatted("3", "3")));
        String other = Client.newTenant();
        Client.as(other, "admin").put("/deals", list(DEAL.formatted("1", "9"))).then().body("created", equalTo(1));

        JsonPath first = admin.get("/deals?limit=2").then().statusCode(200).body("items", hasSize(2)).extract().jsonPath();
        JsonPath second = admin.get("/deals?limit=2&cursor=" + first.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .extract()
                .jsonPath();

        assertThat(first.<String>getList("items.externalId")).doesNotContainAnyElementsOf(second.getList("items.externalId"));
        Client.as(other, "admin").get("/deals?cursor=" + first.getString("next")).then().statusCode(400);
        Client.as(tenant, "rep").get("/deals").then().statusCode(403);
    }

    @Test
    void an_owner_is_found_by_any_of_its_ids() {
        admin.put("/people", """
                [{"source": "crm", "externalId": "1", "name": "Rita", "roles": ["rep"], "identities": [{"source": "erp", "id": "77"}]}]""");
        String withOwner = DEAL.formatted("1", "1").replace("\"stage\"", "\"owner\": {\"source\": \"erp\", \"id\": \"77\"}, \"stage\"");

        admin.put("/deals", list(withOwner)).then().body("created", equalTo(1));

        UUID owner = admin.get("/deals").then().extract().jsonPath().getUUID("items[0].ownerId");
        assertThat(Store.count("select count(*) from person where tenant = ? and person_id = ?", tenant, owner)).isEqualTo(1);
    }

    private static String list(String... deals) {
        return "[" + String.join(",", deals) + "]";
    }
}
