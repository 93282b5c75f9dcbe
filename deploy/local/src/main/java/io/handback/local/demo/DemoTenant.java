package io.handback.local.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.embedded.Person;
import io.handback.local.Refusal;
import io.handback.local.people.DemoPeople;

/// Loads the demo tenant through the gateway, as a customer migrates: bulk upserts, then imports that bring their past along.
public final class DemoTenant {

    private static final long SEED = 2026;
    private static final int EVENTS = 1_000;
    private static final int RATINGS = 150;
    private static final int ITEMS = 60;

    private final DemoApi admin;
    private final DemoApi integration;
    private final LoadMark mark;
    private final PrintWriter out;

    /// @param tokens makes an access token for a person
    /// @param data the folder of the data it becomes a part of
    public DemoTenant(URI gateway, Function<Person, String> tokens, Path data, PrintWriter out) {
        HttpClient http = HttpClient.newHttpClient();
        this.admin = new DemoApi(http, gateway, tokens.apply(DemoPeople.of("admin")));
        this.integration = new DemoApi(http, gateway, tokens.apply(DemoPeople.of("integration")));
        this.mark = new LoadMark(data.resolve("demo"));
        this.out = out;
    }

    /// Loads it, unless these data hold it already.
    public void load() {
        if (mark.done()) {
            return;
        }
        Instant begin = Instant.now();
        LocalDate day = mark.begin();
        out.println("Loading the demo tenant");
        load(new Timeline(day));
        mark.finish(day);
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "  %-24s %-34s %5.1f s", "demo tenant", "tenant " + DemoPeople.TENANT, seconds));
        out.flush();
    }

    private void load(Timeline time) {
        put("teams", Cast.teams(false));
        put("people", Cast.people(time));
        put("teams", Cast.teams(true));
        put("deals", new Deals(time, SEED).rows());
        Map<String, String> itemIds = items(time);
        List<ObjectNode> ratings = new Ratings(time, itemIds, SEED).lines();
        new Import(admin, "/feedback/v1/imports", "line", 1, out).post("ratings", ratings, RATINGS, _ -> {
        });
        List<ObjectNode> events = new ArrayList<>(new Usage(time, itemIds, SEED).events());
        events.addAll(new Buyers(time, itemIds, Buyers.find(admin)).events());
        new Import(integration, "/engagement/v1/events", "index", 0, out).post("usage events", events, EVENTS, _ -> {
        });
    }

    private void put(String what, ArrayNode rows) {
        JsonNode answer = admin.put("/engagement/v1/" + what, rows);
        if (!answer.path("refused").isEmpty()) {
            throw new Refusal("The demo tenant could not be loaded; " + what + " refused: " + answer.path("refused").get(0));
        }
        out.println(String.format(Locale.ROOT, "  %-12s %,6d", what, rows.size()));
        out.flush();
    }

    /// Our id of each item by its name in the demo.
    private Map<String, String> items(Timeline time) {
        Map<String, String> ids = new HashMap<>();
        new Import(admin, "/content/v1/imports", "line", 1, out).post("items", new Items(time).lines(), ITEMS,
                answer -> answer.path("items")
                        .forEach(item -> ids.put(item.path("externalId").asText(), item.path("itemId").asText())));
        return ids;
    }
}
