package io.handback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.Running.Everything;

/// Finds items of the demo, and makes new ones.
public final class Catalogue {

    private Catalogue() {}

    /// The id of a published item.
    static String idOf(Everything all, String title) throws IOException, InterruptedException {
        Api.Answer answer = all.as("marketer").get("/feedback/v1/content?limit=100&q=" + title.replace(" ", "%20"));
        assertThat(answer.status()).isEqualTo(200);
        for (JsonNode item : answer.body().path("items")) {
            if (item.path("title").asText().equals(title)) {
                return item.path("itemId").asText();
            }
        }
        throw new AssertionError("there is no item " + title + " in " + answer.body());
    }

    /// Imports a published item and waits until reps see it; its id.
    static String published(Everything all, String title) throws IOException, InterruptedException {
        return published(all.as("admin"), all.as("rep"), title);
    }

    /// Imports a published item of the admin's tenant and waits until its rep sees it; its id.
    public static String published(Api admin, Api rep, String title) throws IOException, InterruptedException {
        String line = """
                {"source": "e2e", "externalId": "%s", "title": "%s", "kind": "other", "occurredAt": "%s", "versions": [\
                {"summary": "s", "link": "https://files.example.com/x", "estimate": {"value": 3, "reservations": []}, \
                "occurredAt": "%s", "publishedAt": "%s"}]}""";
        String then = Instant.now().minusSeconds(60).toString();
        String body = line.formatted(UUID.randomUUID(), title, then, then, then);
        Api.Answer answer = admin.post("/content/v1/imports", body, "Content-Type", "application/x-ndjson");
        assertThat(answer.body().path("imported").asInt()).as(answer.body().toString()).isEqualTo(1);
        String item = answer.body().path("items").get(0).path("itemId").asText();
        Waits.until(() -> assertThat(rep.get("/feedback/v1/content/" + item).status()).isEqualTo(200));
        return item;
    }

    /// What is known about an item, as its marketer sees it.
    static JsonNode summary(Everything all, String item) throws IOException, InterruptedException {
        return summary(all.as("marketer"), item);
    }

    /// What is known about an item, as this marketer sees it.
    public static JsonNode summary(Api marketer, String item) throws IOException, InterruptedException {
        Api.Answer answer = marketer.get("/engagement/v1/content/" + item + "/summary");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    /// How often a summary says an item was viewed.
    public static int views(JsonNode summary) {
        for (JsonNode action : summary.at("/usage/actions")) {
            if (action.path("action").asText().equals("viewed")) {
                return action.path("events").asInt();
            }
        }
        return 0;
    }
}
