package io.handback.feedback.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Feed;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

/// A transaction with the lowest position stays open while a thousand others commit: nothing may be passed over, nor told twice.
@QuarkusTest
class HorizonTest {

    private static final int OTHERS = 1_000;
    private static final String APPEND = """
            insert into event_log (event_id, tenant, topic, aggregate, type, revision, payload, occurred_at)
            values (?, ?, 'handback.feed.v1', ?, 'feedback.given.v1', 1, ?, now())""";

    private final String tenant = Others.newTenant();
    private final Api mara = Api.as("marketer", tenant);

    @Test
    void an_open_transaction_holds_all_later_ones_back_and_none_is_lost() throws Exception {
        Set<String> wanted = new HashSet<>();
        try (Feed feed = Feed.watch(mara); Connection open = Store.connect()) {
            open.setAutoCommit(false);
            String lowest = append(open);
            wanted.add(lowest);
            wanted.addAll(commitOthers());
            mara.get("/events").then().statusCode(200).body("items", empty());
            assertThat(feed.events()).isEmpty();
            assertThat(Topics.read("handback.feed.v1", Topics.ofTenant(tenant), 1, Duration.ofSeconds(2))).isEmpty();

            open.commit();

            List<String> streamed = feed.await(OTHERS + 1).stream().map(event -> mark(event.data())).toList();
            assertThat(streamed).hasSize(OTHERS + 1).containsExactlyInAnyOrderElementsOf(wanted).startsWith(lowest);
            assertThat(pulled()).isEqualTo(streamed);
            assertThat(inKafka()).hasSize(OTHERS + 1).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(feed.events()).hasSize(OTHERS + 1);
        }
    }

    private List<String> commitOthers() throws SQLException {
        List<String> marks = new ArrayList<>();
        try (Connection db = Store.connect()) {
            for (int i = 0; i < OTHERS; i++) {
                marks.add(append(db));
            }
        }
        return marks;
    }

    private String append(Connection db) throws SQLException {
        String mark = UUID.randomUUID().toString();
        try (PreparedStatement append = db.prepareStatement(APPEND)) {
            append.setObject(1, UUID.randomUUID());
            append.setString(2, tenant);
            append.setString(3, tenant + ":" + tenant);
            append.setBytes(4, ("{\"mark\":\"" + mark + "\"}").getBytes(UTF_8));
            append.executeUpdate();
        }
        return mark;
    }

    private List<String> pulled() {
        List<String> marks = new ArrayList<>();
        var page = Json.read(mara.get("/events?limit=200").asString());
        while (!page.get("items").isEmpty()) {
            page.get("items").forEach(event -> marks.add(event.get("data").get("mark").asText()));
            page = Json.read(mara.get("/events?limit=200&after=" + page.get("next").asText()).asString());
        }
        return marks;
    }

    private List<String> inKafka() {
        return Topics.read("handback.feed.v1", Topics.ofTenant(tenant), OTHERS + 2, Duration.ofSeconds(15))
                .stream()
                .map(record -> Json.read(record.value()).get("mark").asText())
                .toList();
    }

    private static String mark(String payload) {
        return Json.read(payload).get("mark").asText();
    }
}
