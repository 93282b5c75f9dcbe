package io.handback.e2e.chaos;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;

/// Many reps rate one item of their tenant, each once; the mark is the rep's name, the comment and the industry of the deal.
///
/// @param items the rated item of each tenant
record RatingTraffic(Map<String, String> items) implements Traffic {

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Callable<Api.Answer> request(Tenant tenant, List<String> marks) {
        String mark = marks.getFirst();
        Api rep = tenant.as(mark, "rep");
        String path = "/feedback/v1/content/" + items.get(tenant.name()) + "/versions/1/rating";
        String body = "{\"stars\": 4, \"comment\": \"%s\", \"deal\": {\"industry\": \"%s\"}}".formatted(mark, mark);
        return () -> rep.put(path, body);
    }

    @Override
    public List<String> topics() {
        return List.of("handback.feedback.v1", "handback.feed.v1");
    }

    @Override
    public String mark(JsonNode record) {
        return record.path(record.has("comment") ? "comment" : "industry").asText();
    }

    @Override
    public int figure(Tenant tenant, String prefix) throws Exception {
        return Catalogue.summary(tenant.as("marketer"), items.get(tenant.name())).at("/ratings/n").asInt();
    }
}
