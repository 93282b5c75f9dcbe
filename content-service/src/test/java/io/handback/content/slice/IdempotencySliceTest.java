package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class IdempotencySliceTest {

    private final String tenant = Client.newTenant();
    private final Client marketer = Client.as(tenant, "marketer");

    @Test
    void the_same_request_again_gets_the_same_answer_and_makes_nothing() {
        Response first = create(marketer, "k-1", Client.ITEM);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

        Response again = create(marketer, "k-1", Client.ITEM);

        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("Location", first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(items()).isEqualTo(1);
        assertThat(Store.count("select count(*) from event_log where tenant = ?", tenant)).isEqualTo(1);
    }

    @Test
    void a_key_in_quotes_is_the_same_as_without() {
        create(marketer, "k-7", Client.ITEM).then().statusCode(201);

        create(marketer, "\"k-7\"", Client.ITEM).then().statusCode(201).header("Idempotency-Replayed", "true");

        assertThat(items()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        create(marketer, "k-1", Client.ITEM).then().statusCode(201);

        create(marketer, "k-1", Client.ITEM.replace("Price", "Cost"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://handback.io/problems/idempotency-key-reused"));

        assertThat(items()).isEqualTo(1);
    }

    @Test
    void a_version_added_with_the_same_key_is_added_once_and_only_to_that_item() {
        String item = marketer.newItem();
        String other = marketer.newItem();
        Response first = add(item, "k-2");

        add(item, "k-2").then().statusCode(201).header("Idempotency-Replayed", "true").body(equalTo(first.asString()));
        add(other, "k-2").then().statusCode(422);

        assertThat(Store.count("select count(*) from content_version where tenant = ?", tenant)).isEqualTo(1);
    }

    @Test
    void of_many_with_one_key_at_once_one_makes_it() throws Exception {
        List<Integer> statuses = AtOnce.run(8, _ -> create(marketer, "k-3", Client.ITEM).statusCode());

        assertThat(statuses).allMatch(status -> status == 201 || status == 409).contains(201);
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void keys_of_two_people_and_of_two_tenants_never_meet() {
        Client stranger = Client.as(Client.newTenant(), "marketer");
        String mine = create(marketer, "k-4", Client.ITEM).jsonPath().getString("itemId");

        create(Client.as(tenant, "approver"), "k-4", Client.ITEM).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        String theirs = create(stranger, "k-4", Client.ITEM).then().statusCode(201).extract().jsonPath().getString("itemId");

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void a_machine_has_to_send_a_key() {
        Client machine = Client.as(tenant, "integration");

        machine.post(Client.ITEMS, Client.ITEM)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://handback.io/problems/idempotency-key-required"))
                .body("detail", containsString("Send Idempotency-Key"));
        create(machine, "k-5", Client.ITEM).then().statusCode(201);
        create(machine, "", Client.ITEM).then().statusCode(400);
        create(machine, "a".repeat(129), Client.ITEM).then().statusCode(400);
    }

    @Test
    void a_refused_request_does_not_use_up_its_key() {
        create(marketer, "k-6", "{\"title\": \"T\", \"kind\": \"deck\", \"owner\": \"0198c5a2-0000-7000-8000-000000000001\"}").then()
                .statusCode(400);

        create(marketer, "k-6", Client.ITEM).then().statusCode(201);
    }

    private static Response create(Client client, String key, String item) {
        return client.json(item).header("Idempotency-Key", key).post(Client.ITEMS);
    }

    private Response add(String item, String key) {
        return marketer.json(Client.DRAFT).header("Idempotency-Key", key).post(item + "/versions");
    }

    private long items() {
        return Store.count("select count(*) from content_item where tenant = ?", tenant);
    }
}
