package io.handback.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What buyers did lately on the deal of the example CRM page, so that the panel there has something to tell its rep.
record Buyers(Timeline time, Map<String, String> itemIds, String dealId) {

    /// The open deal of the first rep, who is the one to sign in as.
    static final String DEAL = Deals.id(4 * Cast.REPS);

    private static final String FIRST_DEALS = "/engagement/v1/deals?limit=200";

    /// Our id of that deal, found by paging through all.
    static String find(DemoApi api) {
        JsonNode page = api.get(FIRST_DEALS);
        while (true) {
            for (JsonNode deal : page.path("items")) {
                if (deal.path("externalId").asText().equals(DEAL)) {
                    return deal.path("dealId").asText();
                }
            }
            if (!page.has("next")) {
                throw new IllegalStateException("the demo's deals have no " + DEAL);
            }
            page = api.get(FIRST_DEALS + "&cursor=" + page.path("next").asText());
        }
    }

    /// One opens the gem, reads two pages and passes it on; another looks at the calculator.
    List<ObjectNode> events() {
        return List.of(
                event(Pieces.GEM, "buyer-link-opened", 2, 60),
                event(Pieces.GEM, "buyer-page-viewed", 2, 60).put("page", 1).put("seconds", 45),
                event(Pieces.GEM, "buyer-page-viewed", 2, 62).put("page", 2).put("seconds", 140),
                event(Pieces.GEM, "buyer-forwarded", 1, 90),
                event("roi-calculator", "buyer-link-opened", 1, 200));
    }

    private ObjectNode event(String piece, String action, int days, int minute) {
        String name = piece + action + days + minute + dealId;
        return JsonNodeFactory.instance.objectNode()
                .put("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString())
                .put("action", action)
                .put("itemId", itemIds.get(piece))
                .put("version", 1)
                .put("visitorId", "buyer-of-" + DEAL)
                .put("dealId", dealId)
                .put("occurredAt", time.ago(days, minute).toString());
    }
}
