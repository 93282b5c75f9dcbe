package io.handback.e2e.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;

/// A rep's plugin reports views of one item of its tenant; the mark is the event's own id.
///
/// @param items the used item of each tenant
record UsageTraffic(Map<String, String> items) implements Traffic {

    @Override
    public int size() {
        return 5;
    }

    @Override
    public Callable<Api.Answer> request(Tenant tenant, List<String> marks) {
        Api rep = tenant.as("rep");
        String events = marks.stream().map(mark -> viewed(mark, items.get(tenant.name()))).collect(Collectors.joining(",", "[", "]"));
        return () -> rep.post("/engagement/v1/events", events);
    }

    private static String viewed(String mark, String item) {
        return "{\"id\": \"%s\", \"action\": \"viewed\", \"itemId\": \"%s\", \"version\": 1, \"occurredAt\": \"%s\"}"
                .formatted(mark, item, Instant.now());
    }

    @Override
    public List<String> topics() {
        return List.of("handback.usage.v1");
    }

    @Override
    public String mark(JsonNode record) {
        return record.path("eventId").asText();
    }

    @Override
    public int figure(Tenant tenant, String prefix) throws Exception {
        return Catalogue.views(Catalogue.summary(tenant.as("marketer"), items.get(tenant.name())));
    }
}
