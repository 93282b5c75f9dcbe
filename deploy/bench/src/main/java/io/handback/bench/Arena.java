package io.handback.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.embedded.Person;
import io.handback.local.Refusal;
import io.handback.local.home.Service;
import io.handback.local.load.Published;
import io.handback.local.up.LocalStack;

/// A tenant that exists for the measurement: published items, reps, and the figures to check against.
public final class Arena {

    /// The tenant of the measurement.
    public static final String TENANT = "bench";

    private static final int ITEMS = 20;
    private static final int REPS = 50;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final Caller caller = new Caller();
    private final List<String> reps;
    private final List<Published> items;
    private final String marketer;

    private Arena(LocalStack stack) {
        this.stack = stack;
        this.reps = IntStream.range(0, REPS).mapToObj(number -> token("bench-rep-" + number, "rep")).toList();
        this.marketer = token("bench-marketer", "marketer");
        this.items = publish();
    }

    /// Publishes the items, and returns when every service knows them.
    public static Arena prepare(LocalStack stack) {
        Arena arena = new Arena(stack);
        arena.awaitItems();
        return arena;
    }

    /// A token of this tenant.
    public String token(String subject, String role) {
        return stack.issuer().token(Person.of(TENANT, subject, role));
    }

    private List<Published> publish() {
        String then = Instant.now().minusSeconds(60).toString();
        String lines = IntStream.range(0, ITEMS).mapToObj(number -> line(number, then)).collect(Collectors.joining("\n"));
        JsonNode answer = caller.post(uri(Service.CONTENT, "imports"), token("bench-admin", "admin"), "application/x-ndjson", lines);
        List<Published> published = new ArrayList<>();
        answer.path("items").forEach(item -> published.add(new Published(UUID.fromString(item.path("itemId").asText()), 1)));
        if (published.size() != ITEMS) {
            throw new Refusal("The items of the measurement could not be published: " + answer);
        }
        return published;
    }

    private static String line(int number, String then) {
        return """
                {"source": "bench", "externalId": "item-%d", "title": "Measured %d", "kind": "other", "occurredAt": "%s", "versions": [\
                {"summary": "s", "link": "https://files.example.com/x", "estimate": {"value": 3, "reservations": []}, \
                "occurredAt": "%s", "publishedAt": "%s"}]}"""
                .formatted(number, number, then, then, then);
    }

    private void awaitItems() {
        URI list = uri(Service.FEEDBACK, "content?limit=100");
        await("feedback-service knows the items", () -> caller.get(list, reps.getFirst()).path("items").size() == ITEMS);
        await("engagement-service knows the items", () -> items.stream().allMatch(this::hasFigures));
    }

    /// Who calls the services.
    public Caller caller() {
        return caller;
    }

    /// The published items.
    public List<Published> items() {
        return items;
    }

    /// The token of a rep, any number.
    public String rep(int number) {
        return reps.get(number % REPS);
    }

    /// How many reps there are.
    public int reps() {
        return REPS;
    }

    /// A path below a service's base path, without the gateway.
    public URI uri(Service service, String path) {
        return stack.layout().url(service).resolve("/" + service.shortName() + "/v1/" + path);
    }

    /// What the figures say about an item.
    public JsonNode summary(Published item) {
        return caller.get(uri(Service.ENGAGEMENT, "content/" + item.itemId() + "/summary"), marketer);
    }

    /// Whether engagement-service knows an item already; it hears of it through its topic.
    public boolean hasFigures(Published item) {
        try {
            return summary(item).path("title").asText("").startsWith("Measured");
        } catch (Refusal _) {
            return false;
        }
    }

    /// Returns when it holds; one sentence when it does not within the limit.
    public static void await(String what, BooleanSupplier holds) {
        Instant end = Instant.now().plus(LIMIT);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new Refusal("It did not come true within " + LIMIT.toSeconds() + " s that " + what
                        + ": nothing measured here is worth anything.");
            }
            Caller.pause();
        }
    }
}
