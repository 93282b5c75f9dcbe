package io.handback.engagement.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.engagement.Client;
import io.handback.engagement.Facts;
import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.test.Contracts;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;

@QuarkusTest
class IntakeSliceTest {

    private final String tenant = Client.newTenant();
    private final Client rep = Client.as(tenant, "rep");
    private final Client machine = Client.as(tenant, "integration");
    private final UUID item = UUID.randomUUID();

    @Test
    void an_accepted_event_is_a_record_that_follows_the_schema() throws Exception {
        UUID id = UUID.randomUUID();
        rep.report("""
                {"id": "%s", "action": "shared", "itemId": "%s", "version": 1, "dealId": "%s", "stage": "demo", "channel": "mail",
                 "attributes": {"plugin": "crm"}, "occurredAt": "2026-11-20T09:00:00+01:00"}""".formatted(id, item, UUID.randomUUID())
                .replace("2026-11-20T09:00:00+01:00", Instant.now().minusSeconds(60).toString()))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("refused.size()", equalTo(0));

        ConsumerRecord<byte[], byte[]> record = records(1).getFirst();

        JsonNode payload = Contracts.json().readTree(record.value());
        assertThat(Contracts.errors("usage.recorded.v1", payload)).isEmpty();
        assertThat(payload.get("personId").asText()).isEqualTo(rep.personId().toString());
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(tenant + ":" + item);
        assertThat(CloudEventHeaders.read(record.headers()).id()).isEqualTo(id.toString());
        assertThat(CloudEventHeaders.read(record.headers()).source()).isEqualTo("/handback/engagement-service");
    }

    @Test
    void a_bad_event_is_refused_alone_with_its_place() {
        rep.report(Facts.event("viewed", item), Facts.event("licked", item), "7",
                Facts.event(UUID.randomUUID(), "viewed", item, Instant.now().minus(Duration.ofDays(31))),
                Facts.event("buyer-link-opened", item))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("refused.index", equalTo(List.of(1, 2, 3, 4)))
                .body("refused.type", equalTo(List.of("unknown-action", "invalid-input", "too-old", "forbidden-action")));
    }

    @Test
    void when_nothing_can_be_taken_it_is_a_bad_request_that_says_why() {
        rep.report(Facts.event("licked", item), "{}")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("accepted", equalTo(0))
                .body("refused.index", equalTo(List.of(0, 1)))
                .body("type", containsString("nothing-accepted"));
        rep.report().then().statusCode(400);
    }

    @Test
    void lines_and_gzip_are_taken_too() throws IOException {
        String lines = Facts.event("viewed", item) + "\n{broken\n" + Facts.event("viewed", item) + "\n";

        post("application/x-ndjson", null, lines.getBytes(StandardCharsets.UTF_8)).then()
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("refused[0].index", equalTo(1));
        post("application/x-ndjson", "gzip", gzip(lines.getBytes(StandardCharsets.UTF_8))).then().statusCode(202).body("accepted",
                equalTo(2));
        post("application/json", "gzip", gzip("[%s]".formatted(Facts.event("viewed", item)).getBytes(StandardCharsets.UTF_8))).then()
                .statusCode(202)
                .body("accepted", equalTo(1));
    }

    @Test
    void too_much_is_refused_before_it_is_read_whole() throws IOException {
        post("application/json", "gzip", gzip(new byte[Inflater.MOST + 1])).then().statusCode(413);
        post("application/json", null, new byte[1_100_000]).then().statusCode(413);
        post("application/json", null, ("[" + "{},".repeat(1_000) + "{}]").getBytes(StandardCharsets.UTF_8)).then().statusCode(413);
        post("application/json", "br", "[]".getBytes(StandardCharsets.UTF_8)).then().statusCode(415);
        post("text/plain", null, "[]".getBytes(StandardCharsets.UTF_8)).then().statusCode(415);
        post("application/json", "gzip", "[]".getBytes(StandardCharsets.UTF_8)).then().statusCode(400);
    }

    @Test
    void an_integration_names_whose_action_it_was() throws Exception {
        Client.as(tenant, "admin").put("/people", """
                [{"source": "crm", "externalId": "1", "name": "Rita", "roles": ["rep"], "subject": "rep-1"}]""").then().statusCode(200);
        String viewed = Facts.event("viewed", item);
        String byRita = viewed.replace("\"action\"", "\"person\": {\"source\": \"crm\", \"id\": \"1\"}, \"action\"");

        machine.report(byRita, byRita.replace("\"id\": \"1\"", "\"id\": \"nobody\""), viewed, Facts.event("buyer-link-opened", item))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("refused.type", equalTo(List.of("unknown-person", "invalid-input")));
        machine.request()
                .header("Handback-Acting-For", "crm:1")
                .contentType("application/json")
                .body("[" + viewed + "]")
                .post(Client.ROOT + "/events")
                .then()
                .statusCode(202);

        List<String> persons = records(3).stream().map(record -> person(record)).toList();
        assertThat(persons).containsExactlyInAnyOrder(rep.personId().toString(), "", rep.personId().toString());
        rep.report(byRita).then().statusCode(400);
    }

    @Test
    void without_a_good_token_nothing_is_taken() {
        io.restassured.RestAssured.given().contentType("application/json").body("[]").post(Client.ROOT + "/events").then().statusCode(401);
    }

    private List<ConsumerRecord<byte[], byte[]>> records(int count) {
        return Topics.read("handback.usage.v1", Topics.ofTenant(tenant), count, Duration.ofSeconds(20));
    }

    private static String person(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Contracts.json().readTree(record.value()).path("personId").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response post(String type, @org.jspecify.annotations.Nullable String encoding, byte[] body) {
        var request = rep.request().contentType(type).body(body);
        request.config(io.restassured.config.RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
        return (encoding == null ? request : request.header("Content-Encoding", encoding)).post(Client.ROOT + "/events");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
