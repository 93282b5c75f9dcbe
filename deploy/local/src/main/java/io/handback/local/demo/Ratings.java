package io.handback.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The lines of the feedback import.
final class Ratings {

    private static final List<Integer> FIRST_EDITION = List.of(2, 2, 3, 1, 2, 3, 2, 2, 3);
    private static final List<Integer> SECOND_EDITION = List.of(4, 5, 4, 4, 4, 5, 4);
    private static final int WRONG_AUDIENCE = 13;
    private static final int TOO_LONG_FROM = 7;
    private static final int FIRST_EDITION_SPAN = 100;
    private static final int SPAN = 350;

    private final Timeline time;
    private final Map<String, String> itemIds;
    private final Random random;
    private final List<ObjectNode> lines = new ArrayList<>();

    Ratings(Timeline time, Map<String, String> itemIds, long seed) {
        this.time = time;
        this.itemIds = itemIds;
        this.random = new Random(seed);
    }

    List<ObjectNode> lines() {
        for (Piece piece : Pieces.all()) {
            List<Integer> reps = Reps.of(piece);
            if (piece.id().equals(Pieces.RESIDENCY)) {
                editions(piece, reps);
            } else {
                rate(piece, reps);
            }
        }
        return lines;
    }

    private void editions(Piece piece, List<Integer> reps) {
        for (int i = 0; i < FIRST_EDITION.size(); i++) {
            int days = piece.published() + 1 + random.nextInt(FIRST_EDITION_SPAN);
            line(piece, 1, reps.get(i), FIRST_EDITION.get(i), days).putArray("reasons").add("wrong-facts");
        }
        for (int i = 0; i < SECOND_EDITION.size(); i++) {
            line(piece, 2, reps.get(i), SECOND_EDITION.get(i), days(piece)).putArray("reasons").add("answered-objection");
        }
    }

    private void rate(Piece piece, List<Integer> reps) {
        for (int i = 0; i < piece.sales().raters(); i++) {
            int fault = i - piece.sales().helpful();
            boolean helpful = fault < 0;
            ObjectNode line = line(piece, Pieces.current(piece), reps.get(i), helpful ? Words.praise(i) : Words.blame(fault), days(piece));
            ArrayNode reasons = line.putArray("reasons");
            if (helpful) {
                reasons.add(Words.strength(random));
            } else if (piece.id().equals(Pieces.DARLING)) {
                darling(reasons, fault);
            } else {
                reasons.add(Words.weakness(random));
            }
        }
    }

    private static void darling(ArrayNode reasons, int fault) {
        if (fault < WRONG_AUDIENCE) {
            reasons.add("wrong-audience");
        }
        if (fault >= TOO_LONG_FROM) {
            reasons.add("too-long");
        }
    }

    private int days(Piece piece) {
        return 1 + random.nextInt(Math.min(piece.published() - 1, SPAN));
    }

    private ObjectNode line(Piece piece, int version, int rep, int stars, int days) {
        ObjectNode line = JsonNodeFactory.instance.objectNode()
                .put("itemId", itemIds.get(piece.id()))
                .put("version", version)
                .put("stars", stars)
                .put("occurredAt", time.ago(days, random.nextInt(Timeline.MINUTES)).toString())
                .put("signed", random.nextInt(4) == 0);
        line.set("person", Cast.ref(Cast.repId(rep)));
        if (random.nextInt(4) == 0) {
            line.put("comment", Words.comment(stars, random));
        }
        if (random.nextInt(5) < 3) {
            deal(line.putObject("deal"), piece, rep);
        }
        lines.add(line);
        return line;
    }

    private void deal(ObjectNode deal, Piece piece, int rep) {
        deal.put("source", Cast.SOURCE)
                .put("externalId", Deals.idOf(rep, random))
                .put("stage", piece.setting().stage())
                .put("persona", piece.setting().persona())
                .put("usedWithBuyer", random.nextBoolean());
    }
}
