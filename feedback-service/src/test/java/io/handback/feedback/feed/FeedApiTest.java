package io.handback.feedback.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Feed;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class FeedApiTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    WatchFeed watchFeed;

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final Api mara = Api.as("marketer", tenant);
    private final UUID item = Others.publishedItem(tenant, "Price comparison");

    @Test
    void every_event_arrives_once_and_in_order_over_a_cut() {
        List<Feed.Event> seen = new ArrayList<>();
        try (Feed feed = Feed.watch(mara)) {
            rate(0, 5);
            seen.addAll(feed.await(5));
        }
        rate(5, 10);
        try (Feed feed = Feed.resume(mara, seen.get(2).id())) {
            rate(10, 15);
            seen = new ArrayList<>(seen.subList(0, 3));
            seen.addAll(feed.await(12));
            assertThat(feed.events()).hasSize(12);
        }

        assertThat(seen).extracting(Feed.Event::id).doesNotHaveDuplicates();
        assertThat(seen).extracting(event -> Json.read(event.data()).get("revision").asInt()).isSorted();
        assertThat(seen).allSatisfy(event -> assertThat(Json.violations(event.type(), event.data())).isEmpty());
        assertThat(pull("", 4)).isEqualTo(seen);
        assertThat(pull("", 200)).isEqualTo(seen);
    }

    @Test
    void a_client_that_was_cut_before_its_first_event_misses_nothing() {
        String begin;
        try (Feed feed = Feed.watch(mara)) {
            begin = feed.lastId();
        }
        rate(0, 2);

        try (Feed feed = Feed.resume(mara, begin)) {
            assertThat(feed.await(2)).hasSize(2);
        }
    }

    @Test
    void who_watches_now_sees_nothing_of_before_and_nothing_of_others() {
        rate(0, 1);
        Others.awaitCount(1, "select count(*) from event_log where tenant = ? and topic = 'handback.feed.v1'"
                + " and xid < pg_snapshot_xmin(pg_current_snapshot())", tenant);
        String other = Others.newTenant();
        try (Feed feed = Feed.watch(mara); Feed foreign = Feed.watch(Api.as("marketer", other))) {
            rate(1, 2);

            assertThat(feed.await(1)).hasSize(1);
            assertThat(foreign.events()).isEmpty();
        }
    }

    @Test
    void an_idle_stream_says_that_it_is_there() {
        try (Feed feed = Feed.watch(mara)) {
            await().atMost(SOON).until(() -> feed.comments().contains(": still here"));
        }
    }

    @Test
    void a_cut_stream_is_let_go() {
        try (Feed feed = Feed.watch(mara)) {
            assertThat(feed.status()).isEqualTo(200);
            await().atMost(SOON).until(() -> watchFeed.watching() > 0);
        }

        await().atMost(SOON).until(() -> watchFeed.watching() == 0);
    }

    @Test
    void a_position_that_is_gone_is_answered_with_the_oldest() {
        rate(0, 1);
        Response gone = mara.request().header("Last-Event-ID", "abc.1.1").get("/stream");

        gone.then().statusCode(410).contentType(containsString("problem+json")).body("oldest", notNullValue());
        Response again = mara.get("/events?after=abc.1.1");
        again.then().statusCode(410).body("oldest", notNullValue());
        mara.get("/events?after=" + again.path("oldest")).then().statusCode(200);
    }

    @Test
    void unsigned_feedback_names_nobody_anywhere() {
        UUID rosa = UUID.randomUUID();
        UUID deal = UUID.randomUUID();
        Others.person(tenant, rosa, "005-77", "Rosa Reyes", "Team Alps");
        Others.deal(tenant, deal, "006-1", "Aurora Hospital");
        try (Feed feed = Feed.watch(mara)) {
            rateFor("005-77", 1, false);
            rateFor("005-77", 2, true);
            List<Feed.Event> events = feed.await(2);
            Topics.read("handback.feed.v1", Topics.ofTenant(tenant), 2, SOON)
                    .forEach(record -> assertShown(Json.read(record.value())));
            events.forEach(event -> assertShown(Json.read(event.data())));
            pull("", 10).forEach(event -> assertShown(Json.read(event.data())));
        }
        String internal = Json.read(Topics.read("handback.feedback.v1", Topics.ofTenant(tenant), 2, SOON).getFirst().value()).toString();
        assertThat(internal).contains(rosa.toString(), deal.toString()).doesNotContain("Rosa", "Aurora", "Alps");
    }

    private void rateFor(String crmUser, int version, boolean signed) {
        Api.rating(item, version, """
                {"stars": 3, "comment": "So so", "signed": %s, "deal": {"externalId": "006-1", "source": "crm", "stage": "closing",
                 "persona": "cfo", "industry": "health", "channel": "mail", "usedWithBuyer": true}}""".formatted(signed),
                Api.as("integration", tenant).request()
                        .header("Handback-Acting-For", "crm:" + crmUser)
                        .header("Idempotency-Key", UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static void assertShown(JsonNode feedback) {
        String text = feedback.toString();
        assertThat(feedback.get("comment").asText()).isEqualTo("So so");
        if (feedback.get("version").asInt() == 1) {
            assertThat(text).doesNotContain("Rosa", "Alps", "Aurora", "closing", "cfo", "health", "mail", "usedWithBuyer", "rater");
        } else {
            assertThat(feedback.get("rater").toString()).contains("Rosa Reyes", "Team Alps", "Aurora Hospital", "closing", "cfo");
        }
    }

    private void rate(int from, int to) {
        for (int i = from; i < to; i++) {
            rita.rate(item, 2, "{\"stars\": 3, \"comment\": \"No " + i + "\"}").then().statusCode(i == 0 ? 201 : 200);
        }
    }

    /// All events by pull, page by page.
    private List<Feed.Event> pull(String after, int limit) {
        List<Feed.Event> events = new ArrayList<>();
        JsonNode page = Json.read(mara.get("/events?limit=" + limit + after).asString());
        while (!page.get("items").isEmpty()) {
            page.get("items").forEach(event -> events.add(new Feed.Event(event.get("id").asText(), event.get("type").asText(),
                    event.get("data").toString())));
            page = Json.read(mara.get("/events?limit=" + limit + "&after=" + page.get("next").asText()).asString());
        }
        return events;
    }

    @Test
    void the_last_page_says_where_to_go_on() {
        rate(0, 1);
        Others.awaitCount(0, "select count(*) from event_log where tenant = ? and xid >= pg_snapshot_xmin(pg_current_snapshot())", tenant);
        String next = mara.get("/events").path("next");

        assertThat(mara.get("/events?after=" + next).<String>path("next")).isEqualTo(next);
        rate(1, 2);
        await().atMost(SOON).until(() -> mara.get("/events?after=" + next).<List<?>>path("items").size() == 1);
        assertThat(Store.count("select count(*) from rating where tenant = ?", tenant)).isOne();
    }

    @Test
    void the_newest_come_first_and_lead_back_to_the_oldest() {
        // Given
        rate(0, 5);
        Others.awaitCount(0, "select count(*) from event_log where tenant = ? and xid >= pg_snapshot_xmin(pg_current_snapshot())", tenant);

        // When
        List<String> backwards = new ArrayList<>();
        for (String before = ""; before != null;) {
            JsonNode page = Json.read(mara.get("/events/newest?limit=2" + before).asString());
            page.get("items").forEach(event -> backwards.add(event.get("id").asText()));
            before = page.has("next") ? "&before=" + page.get("next").asText() : null;
        }

        // Then
        assertThat(backwards.reversed()).isEqualTo(pull("", 10).stream().map(Feed.Event::id).toList());
    }

    @Test
    void what_comes_after_an_empty_page_of_the_newest_is_not_passed_over() {
        JsonNode page = Json.read(mara.get("/events/newest").asString());
        assertThat(page.get("items")).isEmpty();
        rate(0, 2);

        try (Feed feed = Feed.resume(mara, page.get("watchFrom").asText())) {
            assertThat(feed.await(2)).hasSize(2);
        }
    }

    @Test
    void what_comes_after_the_newest_goes_on_behind_them() {
        rate(0, 1);
        Others.awaitCount(0, "select count(*) from event_log where tenant = ? and xid >= pg_snapshot_xmin(pg_current_snapshot())", tenant);
        JsonNode page = Json.read(mara.get("/events/newest").asString());
        assertThat(page.get("items")).hasSize(1);
        rate(1, 2);

        try (Feed feed = Feed.resume(mara, page.get("watchFrom").asText())) {
            assertThat(feed.await(1)).hasSize(1).extracting(Feed.Event::id).doesNotContain(page.at("/items/0/id").asText());
        }
    }

    @Test
    void the_newest_of_another_tenant_are_not_shown() {
        rate(0, 1);
        Others.awaitCount(0, "select count(*) from event_log where tenant = ? and xid >= pg_snapshot_xmin(pg_current_snapshot())", tenant);

        assertThat(Api.as("marketer", "elsewhere").get("/events/newest").<List<?>>path("items")).isEmpty();
        mara.get("/events/newest?before=abc.1.1").then().statusCode(410);
        Api.as("rep", tenant).get("/events/newest").then().statusCode(403);
    }
}
