package io.handback.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The deals of the demo: 160 closed ones, of which 64 were won, and 40 open ones; every rep has some of each.
final class Deals {

    static final int CLOSED = 160;
    static final int WON = 64;
    static final int OPEN = 40;
    static final List<String> STAGES = List.of("discovery", "evaluation", "negotiation");

    private static final List<String> PLACES = List.of("Aurora", "Bremer", "Castell", "Delta", "Elbe", "Fjord", "Gotland", "Hansa", "Isar",
            "Jura", "Kappa", "Lumen", "Meridian", "Nova", "Orion", "Prado", "Quay", "Riva", "Sigma", "Tern");
    private static final List<String> TRADES = List.of("Hospital", "Bank", "Stores", "Freight", "Works", "Clinics", "Insurance", "Markets",
            "Lines", "Steel");
    private static final List<String> INDUSTRIES = List.of("Health", "Finance", "Retail", "Logistics", "Manufacturing");
    private static final List<String> SEGMENTS = List.of("enterprise", "mid-market", "small");

    private final Timeline time;
    private final Random random;

    Deals(Timeline time, long seed) {
        this.time = time;
        this.random = new Random(seed);
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "deal-%03d", number + 1);
    }

    /// One of a rep's deals.
    static String idOf(int rep, Random random) {
        return id(rep + Cast.REPS * random.nextInt((CLOSED + OPEN) / Cast.REPS));
    }

    ArrayNode rows() {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, CLOSED + OPEN).mapToObj(this::row).forEach(rows::add);
        return rows;
    }

    private ObjectNode row(int number) {
        String account = PLACES.get(number % PLACES.size()) + " " + TRADES.get(number / PLACES.size());
        int created = 30 + random.nextInt(330);
        ObjectNode row = JsonNodeFactory.instance.objectNode()
                .put("source", Cast.SOURCE)
                .put("externalId", id(number))
                .put("name", account)
                .put("account", account)
                .put("industry", INDUSTRIES.get(number / PLACES.size() % INDUSTRIES.size()))
                .put("segment", SEGMENTS.get(random.nextInt(SEGMENTS.size())))
                .put("createdAt", time.ago(created, random.nextInt(Timeline.MINUTES)).toString());
        row.set("owner", Cast.ref(Cast.repId(number % Cast.REPS)));
        row.putObject("amount").put("amount", amount(number)).put("currency", "EUR");
        return number < CLOSED ? closed(row, number, created) : open(row);
    }

    private String amount(int number) {
        return number == 0 ? "120000.00" : (5 + random.nextInt(245)) + "000.00";
    }

    /// Two of five are won.
    private ObjectNode closed(ObjectNode row, int number, int created) {
        boolean won = number % 5 < 2;
        return row.put("stage", won ? "closed-won" : "closed-lost")
                .put("status", won ? "won" : "lost")
                .put("closeDate", time.date(1 + random.nextInt(created - 1)).toString());
    }

    private ObjectNode open(ObjectNode row) {
        return row.put("stage", STAGES.get(random.nextInt(STAGES.size())))
                .put("status", "open")
                .put("closeDate", time.date(-1 - random.nextInt(90)).toString());
    }
}
