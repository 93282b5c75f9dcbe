package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.test.Contracts;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class RepublishSliceTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final String tenant = Client.newTenant();
    private final Client admin = Client.as(tenant, "admin");

    @Test
    void what_is_published_again_is_what_was_published_last() throws Exception {
        String version = Client.as(tenant, "marketer").newSubmitted();
        admin.post(version + "/publication").then().statusCode(200);
        Client.as(tenant, "marketer").newItem();
        admin.put("/content/v1/settings", "\"0\"", SettingsSliceTest.BERLIN).then().statusCode(200);
        Map<String, JsonNode> before = last(records("handback.content.v1", 5));

        JsonPath counts = admin.post("/content/v1/republish").then().statusCode(200).extract().jsonPath();

        assertThat(counts.getInt("find { it.kind == 'items' }.count")).isEqualTo(2);
        assertThat(counts.getInt("find { it.kind == 'settings' }.count")).isEqualTo(1);
        var after = records("handback.content.v1", 7);
        assertThat(after).hasSize(7);
        assertThat(last(after.subList(5, 7))).isEqualTo(before);
        var settings = records("handback.settings.v1", 2);
        assertThat(json(settings.getLast())).isEqualTo(json(settings.getFirst()));
    }

    @Test
    void marketers_do_not_republish() {
        Client.as(tenant, "marketer").post("/content/v1/republish").then().statusCode(403);
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic, int count) {
        return Topics.read(topic, Topics.ofTenant(tenant), count, AT_MOST)
                .stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .toList();
    }

    private static Map<String, JsonNode> last(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        var states = new TreeMap<String, JsonNode>();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            states.put(new String(one.key(), StandardCharsets.UTF_8), json(one));
        }
        return states;
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> one) throws Exception {
        return Contracts.json().readTree(one.value());
    }
}
