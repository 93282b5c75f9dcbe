package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class PeopleSliceTest {

    private final String tenant = Client.newTenant();
    private final Client machine = Client.as(tenant, "integration");

    @Test
    void a_machine_acts_with_the_roles_of_the_person_it_acts_for() {
        UUID marketer = UUID.randomUUID();
        People.announce(tenant, marketer, "crm", "m-1", "marketer");
        People.announce(tenant, UUID.randomUUID(), "crm", "r-1", "rep");

        String item = actingFor("crm:m-1").contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(Client.ITEM)
                .post(Client.ITEMS)
                .then()
                .statusCode(201)
                .body("owner", equalTo(marketer.toString()))
                .extract()
                .jsonPath()
                .getString("itemId");

        actingFor("crm:r-1").get(Client.ITEMS + "/" + item).then().statusCode(404);
        actingFor("crm:m-1").get(Client.ITEMS + "/" + item).then().statusCode(200).body("currentVersion", nullValue());
        actingFor("crm:r-1").post(Client.ITEMS + "/" + item + "/retirement").then().statusCode(403);
        actingFor("crm:nobody").get(Client.ITEMS).then().statusCode(404);
    }

    @Test
    void an_erased_person_is_forgotten() {
        UUID person = UUID.randomUUID();
        People.announce(tenant, person, "crm", "m-2", "marketer");
        actingFor("crm:m-2").get(Client.ITEMS).then().statusCode(200);

        People.erase(tenant, person);

        actingFor("crm:m-2").get(Client.ITEMS).then().statusCode(404);
    }

    @Test
    void a_record_nobody_can_read_is_set_aside_and_the_next_is_taken() {
        String poison = tenant + "-poison";
        Topics.send(Topics.record("handback.people.v1", poison, "{"));
        Topics.send("handback.people.v1", UUID.randomUUID(), "person.changed.v1", tenant + ":" + UUID.randomUUID(), 1, "{\"personId\": 1}");

        People.announce(tenant, UUID.randomUUID(), "crm", "m-3", "marketer");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                        Store.count("select count(*) from dead_letter where position(convert_to(?, 'UTF8') in key) = 1", tenant))
                        .isEqualTo(2));
    }

    private RequestSpecification actingFor(String person) {
        return machine.request().header("Handback-Acting-For", person);
    }
}
