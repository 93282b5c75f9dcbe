package io.handback.feedback.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ImportApiTest {

    private final String tenant = Others.newTenant();
    private final Api ada = Api.as("admin", tenant);
    private final UUID rosa = UUID.randomUUID();
    private final UUID item = Others.publishedItem(tenant, "Price comparison");

    private String line(String person, int version, String occurredAt, int stars) {
        return """
                {"person":{"source":"crm","id":"%s"},"itemId":"%s","version":%d,"occurredAt":"%s","stars":%d,"comment":"Then"}"""
                .formatted(person, item, version, occurredAt, stars);
    }

    @Test
    void the_past_is_stored_in_its_order_and_repeating_changes_nothing() {
        Others.person(tenant, rosa, "005-77", "Rosa", "DACH");
        String lines = line("005-77", 2, "2026-02-01T10:00:00Z", 2) + "\n\n" + line("005-77", 2, "2026-03-01T10:00:00Z", 4) + "\n"
                + line("005-77", 2, "2026-01-15T10:00:00Z", 1) + "\n";

        ada.importLines(lines)
                .then()
                .statusCode(200)
                .body("lines", equalTo(3), "imported", equalTo(2), "unchanged", equalTo(1), "refused", empty());
        ada.importLines(lines).then().body("imported", equalTo(0), "unchanged", equalTo(3));

        assertThat(Store.count("select count(*) from rating where tenant = ? and person_id = ? and stars = 4 and revision = 2"
                + " and occurred_at = '2026-03-01T10:00:00Z' and received_at > now() - interval '1 hour'", tenant, rosa)).isOne();
        String first = String.valueOf(Store.rows("select convert_from(payload, 'UTF8') as event from event_log where tenant = ?"
                + " and type = 'rating.given.v1' order by xid, position", tenant).getFirst().get("event"));
        assertThat(Json.read(first).get("occurredAt").asText()).isEqualTo("2026-02-01T10:00:00Z");
        assertThat(Json.violations("rating.given.v1", first)).isEmpty();
    }

    @Test
    void a_bad_line_is_refused_alone() {
        Others.person(tenant, rosa, "005-77", "Rosa", "DACH");
        String lines = String.join("\n",
                line("005-77", 2, "2026-02-01T10:00:00Z", 9),
                line("nobody", 2, "2026-02-01T10:00:00Z", 4),
                line("005-77", 3, "2026-02-01T10:00:00Z", 4),
                line("005-77", 2, "2199-02-01T10:00:00Z", 0),
                "{\"itemId\": ",
                "{\"stars\": 4}",
                line("005-77", 1, "2026-02-01T10:00:00Z", 5));

        ada.importLines(lines)
                .then()
                .statusCode(200)
                .body("imported", equalTo(1), "refused.line", contains(1, 2, 3, 4, 5, 6))
                .body("refused.type.collect { it.split('/').last() }", contains("invalid-input", "unknown-person", "version-not-published",
                        "invalid-input", "invalid-input", "invalid-input"))
                .body("refused[3].violations.field", containsInAnyOrder("occurredAt", "stars"))
                .body("refused[5].violations.field", containsInAnyOrder("person", "itemId", "version", "occurredAt"));
        assertThat(Store.count("select count(*) from rating where tenant = ?", tenant)).isOne();
    }

    @Test
    void what_was_said_since_is_not_overwritten_by_the_past() {
        Api rita = Api.rep(tenant, "rita");
        rita.rate(item, 2, "{\"stars\": 5}").then().statusCode(201);
        String past = line("rita", 2, "2026-02-01T10:00:00Z", 1).replace("\"source\":\"crm\"", "\"source\":\"oidc\"");

        ada.importLines(past).then().statusCode(200).body("unchanged", equalTo(1), "refused", empty());

        rita.myRating(item, 2).then().body("stars", equalTo(5));
    }

    @Test
    void nothing_at_all_is_refused() {
        ada.importLines(" \n \n").then().statusCode(400);
    }

    @Test
    void too_much_is_refused_whole() {
        String many = IntStream.range(0, 1_001).mapToObj(_ -> "{}").collect(Collectors.joining("\n"));

        ada.importLines(many).then().statusCode(413);
        ada.importLines("x".repeat(1_100_000)).then().statusCode(413);
        Api.as("marketer", tenant).importLines("{}").then().statusCode(403);
    }
}
