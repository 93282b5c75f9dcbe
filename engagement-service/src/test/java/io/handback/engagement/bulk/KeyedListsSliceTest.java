package io.handback.engagement.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.engagement.Client;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// Lists of another system that are sent again with their key: done once, however late a copy comes.
@QuarkusTest
class KeyedListsSliceTest {

    private static final String DEALS = """
            [{"source": "crm", "externalId": "1", "name": "%s", "stage": "demo", "status": "open", "createdAt": "2026-09-01T08:00:00Z"}]""";
    private static final String TEAMS = "[{\"source\": \"crm\", \"externalId\": \"1\", \"name\": \"%s\"}]";
    private static final String PEOPLE = "[{\"source\": \"crm\", \"externalId\": \"1\", \"name\": \"%s\", \"roles\": [\"rep\"]}]";

    private final Client crm = Client.as(Client.newTenant(), "integration");

    private Response put(String list, String name, String key) {
        String body = switch (list) {
            case "deals" -> DEALS;
            case "teams" -> TEAMS;
            default -> PEOPLE;
        };
        return crm.request().contentType("application/json").header("Idempotency-Key", key).body(body.formatted(name))
                .put(Client.ROOT + "/" + list);
    }

    private int events() {
        return Store.rows("select 1 from event_log where tenant = ?", crm.tenant()).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals", "teams", "people"})
    void a_late_copy_of_a_list_gets_the_first_answer_and_undoes_nothing(String list) {
        put(list, "First", "a").then().statusCode(200).body("created", equalTo(1)).header("Idempotency-Replayed", nullValue());
        put(list, "Second", "b").then().statusCode(200).body("updated", equalTo(1));
        int events = events();
        put(list, "First", "a").then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body(list + "[0].externalId", equalTo("1"))
                .header("Idempotency-Replayed", "true");
        assertThat(events()).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals", "teams", "people"})
    void a_key_stands_for_one_list_and_a_list_that_was_refused_keeps_none(String list) {
        put(list, "", "a").then().statusCode(400);
        put(list, "First", "a").then().statusCode(200).body("created", equalTo(1));
        put(list, "Second", "a").then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
        assertThat(events()).isEqualTo(1);
    }
}
