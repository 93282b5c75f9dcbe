package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.Api;

/// Marketers create items; the mark is the title, and the key by which a repeated request is known.
final class ItemTraffic implements Traffic {

    private static final String ITEMS = "/content/v1/items";

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Callable<Api.Answer> request(Tenant tenant, List<String> marks) {
        String mark = marks.getFirst();
        Api marketer = tenant.as("marketer");
        return () -> marketer.post(ITEMS, "{\"title\": \"%s\", \"kind\": \"other\"}".formatted(mark), "Idempotency-Key", mark);
    }

    @Override
    public List<String> topics() {
        return List.of("handback.content.v1");
    }

    @Override
    public String mark(JsonNode record) {
        return record.path("title").asText();
    }

    @Override
    public int figure(Tenant tenant, String prefix) throws Exception {
        String first = ITEMS + "?limit=100&q=" + prefix;
        JsonNode page = page(tenant, first);
        int items = page.path("items").size();
        while (page.hasNonNull("next")) {
            page = page(tenant, first + "&cursor=" + page.path("next").asText());
            items += page.path("items").size();
        }
        return items;
    }

    private static JsonNode page(Tenant tenant, String path) throws Exception {
        Api.Answer answer = tenant.as("marketer").get(path);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }
}
