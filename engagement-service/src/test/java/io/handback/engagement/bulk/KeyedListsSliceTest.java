package io.handback.engagement.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
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
        return send(list, body.formatted(name), key);
    }

    private Response send(String list, String body, String key) {
        return crm.request().contentType("application/json").header("Idempotency-Key", key).body(body).put(Client.ROOT + "/" + list);
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
    void copies_at_the_same_time_are_done_once_and_all_get_the_answer(String list) throws Exception {
        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> copy = () -> put(list, "First", "a").then().statusCode(200).extract().asString();
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(8, copy))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_copy_of_a_list_that_was_taken_in_part_tells_again_which_rows_were_refused() {
        String good = DEALS.formatted("Good").strip();
        String both = good.replace("]", ", " + DEALS.formatted("").strip().substring(1));
        String first = send("deals", both, "a").then().statusCode(200).body("refused[0].index", equalTo(1)).extract().asString();
        send("deals", both, "a").then().statusCode(200).header("Idempotency-Replayed", "true").body(equalTo(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals", "teams", "people"})
    void a_number_that_nobody_can_write_out_is_refused_with_a_key_as_without(String list) {
        send(list, "[{\"name\": 1e10000}]", "a").then().statusCode(400);
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
