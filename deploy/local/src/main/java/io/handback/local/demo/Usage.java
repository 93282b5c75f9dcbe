package io.handback.local.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The usage events of the demo. Only the reps that use an item do anything with it, so that the numbers of its story come out.
final class Usage {

    private static final List<String> ACTIONS = List.of("shared", "shared", "shared", "presented", "presented", "customised");
    private static final List<String> CHANNELS = List.of("e-mail", "meeting", "call");
    private static final int RECENT = 85;
    private static final int YEAR = 360;
    private static final int MONTH = 29;
    private static final int OUTDATED_SHARES = 17;

    private record Use(int rep, String action, int days) {}

    private final Timeline time;
    private final Map<String, String> itemIds;
    private final Random random;
    private final List<ObjectNode> events = new ArrayList<>();

    Usage(Timeline time, Map<String, String> itemIds, long seed) {
        this.time = time;
        this.itemIds = itemIds;
        this.random = new Random(seed);
    }

    List<ObjectNode> events() {
        Pieces.all().stream().filter(piece -> piece.sales().users() > 0).forEach(this::uses);
        return events;
    }

    private void uses(Piece piece) {
        List<Integer> users = Reps.of(piece).subList(0, piece.sales().users());
        Set<Use> seen = new HashSet<>();
        int outdated = piece.id().equals(Pieces.PRICING) ? OUTDATED_SHARES : 0;
        while (seen.size() < piece.sales().uses()) {
            int rep = users.get(seen.size() % users.size());
            Use use = new Use(rep, oneOf(ACTIONS), 1 + random.nextInt(span(piece, seen.size() < users.size())));
            if (seen.add(use)) {
                boolean old = outdated > 0 && use.action().equals("shared");
                outdated -= old ? 1 : 0;
                around(piece, use, old ? 1 : Pieces.current(piece));
            }
        }
    }

    /// Everybody's first use is of the last quarter; the uses of the pricing sheet are of the last month.
    private static int span(Piece piece, boolean first) {
        int most = first ? RECENT : YEAR;
        return Math.min(piece.published() - 1, piece.id().equals(Pieces.PRICING) ? MONTH : most);
    }

    private void around(Piece piece, Use use, int version) {
        int minute = random.nextInt(Timeline.MINUTES - 60);
        if (random.nextInt(5) < 4) {
            byRep(piece, use.rep(), "viewed", version, use.days(), minute);
        }
        byRep(piece, use.rep(), use.action(), version, use.days(), minute + 1);
        if (use.action().equals("shared") && random.nextInt(5) < 2) {
            buyer(event(piece, "buyer-link-opened", version, use.days(), minute + 30));
            buyer(event(piece, "buyer-page-viewed", version, use.days(), minute + 30)).put("page", 1).put("seconds",
                    5 + random.nextInt(90));
        }
    }

    private void byRep(Piece piece, int rep, String action, int version, int days, int minute) {
        event(piece, action, version, days, minute)
                .put("channel", oneOf(CHANNELS))
                .put("stage", piece.setting().stage())
                .set("person", Cast.ref(Cast.repId(rep)));
    }

    private ObjectNode buyer(ObjectNode event) {
        return event.put("visitorId", "buyer-" + events.size() / 2);
    }

    private ObjectNode event(Piece piece, String action, int version, int days, int minute) {
        ObjectNode event = JsonNodeFactory.instance.objectNode()
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("action", action)
                .put("itemId", itemIds.get(piece.id()))
                .put("version", version)
                .put("occurredAt", time.ago(days, minute).toString());
        events.add(event);
        return event;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
