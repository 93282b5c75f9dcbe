package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.test.Contracts;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class ImportSliceTest {

    private static final String LINE = """
            {"source": "old", "externalId": "ID", "title": "Deck", "kind": "deck", "tags": {"persona": ["CFO"]}, "occurredAt": "2025-01-05T08:00:00Z",
             "versions": [
               {"summary": "One", "body": "Text of one", "estimate": {"value": 5}, "occurredAt": "2025-01-05T09:00:00Z", "publishedAt": "2025-01-06T10:00:00Z"},
               {"summary": "Two", "link": "https://example.com/2", "cost": {"amount": "38000.00", "currency": "EUR"},
                "estimate": {"value": 2, "reservations": ["too-simple"]}, "occurredAt": "2025-02-05T09:00:00Z", "publishedAt": "2025-02-06T10:00:00Z"},
               {"summary": "Three", "body": "Draft", "occurredAt": "2025-03-05T09:00:00Z"}]}"""
            .replace("\n", " ");
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final String tenant = Client.newTenant();
    private final Client admin = Client.as(tenant, "admin");

    @Test
    void an_item_arrives_with_its_past() {
        String itemId = send(line("a")).then()
                .statusCode(200)
                .body("imported", equalTo(1))
                .body("refused", hasSize(0))
                .extract()
                .jsonPath()
                .getString("items[0].itemId");
        String item = Client.ITEMS + "/" + itemId;

        admin.get(item).then().body("createdAt", equalTo("2025-01-05T08:00:00Z")).body("currentVersion", equalTo(2)).body("revision",
                equalTo(1));
        admin.get(item + "/versions/1").then().body("state", equalTo("superseded")).body("body", equalTo("Text of one"));
        admin.get(item + "/versions/2").then().body("publication.publishedAt", equalTo("2025-02-06T10:00:00Z"));
        admin.get(item + "/versions/3").then().body("state", equalTo("draft")).body("body", equalTo("Draft"));
        Client.as(tenant, "rep").get(item + "/versions/2").then().statusCode(200);
    }

    @Test
    void the_same_import_again_changes_nothing() throws Exception {
        String ids = send(line("a") + line("b")).then().body("imported", equalTo(2)).extract().jsonPath().getString("items.itemId");

        send(line("a").replace("Deck", "Other") + line("b") + line("a")).then()
                .statusCode(200)
                .body("imported", equalTo(0))
                .body("unchanged", equalTo(3))
                .body("items.itemId[0]", equalTo(ids.substring(1, 37)));

        assertThat(Store.count("select count(*) from content_item where tenant = ? and title = 'Deck'", tenant)).isEqualTo(2);
        var records = Topics.read("handback.content.v1", Topics.ofTenant(tenant), 2, AT_MOST);
        assertThat(records).hasSize(2);
        JsonNode state = Contracts.json().readTree(records.getFirst().value());
        assertThat(Contracts.errors("content-item.changed.v1", state)).isEmpty();
        assertThat(state.get("occurredAt").textValue()).isEqualTo("2025-03-05T09:00:00Z");
        assertThat(Store.count("select count(*) from event_log where tenant = ?", tenant)).isEqualTo(2);
    }

    @Test
    void a_bad_line_is_refused_alone() {
        String future = line("late").replace("2025-03-05T09:00:00Z", Instant.now().plusSeconds(3_600).toString());

        send(line("a") + "{\"source\": 7}\n" + future + line("b").replace("\"deck\"", "\"poster\"") + line("c")).then()
                .statusCode(200)
                .body("imported", equalTo(2))
                .body("refused.line", equalTo(List.of(2, 3, 4)))
                .body("refused[1].violations[0].field", equalTo("versions[2].occurredAt"))
                .body("refused[2].violations[0].field", equalTo("kind"));

        assertThat(Store.count("select count(*) from content_item where tenant = ?", tenant)).isEqualTo(2);
    }

    @Test
    void an_owner_is_found_by_identity_or_the_line_waits_for_the_person() {
        String owned = line("a").replace("\"title\"", "\"owner\": {\"source\": \"crm\", \"id\": \"m-7\"}, \"title\"");
        send(owned).then().body("imported", equalTo(0)).body("refused[0].violations[0].field", equalTo("owner"));

        People.announce(tenant, admin.personId(), "crm", "m-7", "marketer");

        send(owned).then().body("imported", equalTo(1));
        send(line("b").replace("\"title\"", "\"owner\": {\"personId\": \"" + admin.personId() + "\"}, \"title\"")).then().body("imported",
                equalTo(1));
        assertThat(Store.count("select count(*) from content_item where tenant = ? and owner = ?", tenant, admin.personId())).isEqualTo(2);
    }

    @Test
    void many_lines_are_taken_and_too_many_are_not() {
        String sixty = IntStream.range(0, 60).mapToObj(i -> line("many-" + i)).collect(Collectors.joining());

        send(sixty).then().statusCode(200).body("imported", equalTo(60)).body("items", hasSize(60));

        send("{}\n".repeat(1_001)).then().statusCode(413);
        send(" ").then().statusCode(400);
        send("x".repeat(1_153_434)).then().statusCode(413);
        admin.post("/content/v1/imports", line("json")).then().statusCode(415);
    }

    @Test
    void the_same_lines_imported_twice_at_once_arrive_once() throws Exception {
        String forwards = IntStream.range(0, 20).mapToObj(i -> line("x-" + i)).collect(Collectors.joining());
        String backwards = IntStream.range(0, 20).mapToObj(i -> line("x-" + (19 - i))).collect(Collectors.joining());

        List<Integer> imported = AtOnce.run(4,
                i -> send(i % 2 == 0 ? forwards : backwards).then().statusCode(200).extract().jsonPath().getInt("imported"));

        assertThat(imported.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(Store.count("select count(*) from content_item where tenant = ?", tenant)).isEqualTo(20);
    }

    @Test
    void ids_of_another_tenant_are_free() {
        send(line("a")).then().body("imported", equalTo(1));

        Client stranger = Client.as(Client.newTenant(), "integration");

        stranger.request().contentType("application/x-ndjson").body(line("a")).post("/content/v1/imports").then().body("imported",
                equalTo(1));
    }

    private Response send(String lines) {
        return admin.request().contentType("application/x-ndjson").body(lines).post("/content/v1/imports");
    }

    private static String line(String id) {
        return LINE.replace("\"ID\"", "\"" + id + "\"") + "\n";
    }
}
