package io.handback.local.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.contracts.UsageAction;
import io.handback.contracts.UsageActions;

/// Makes usage events of the last four weeks; the same seed on the same day makes the same events, ids included, so they count once.
public final class UsageGenerator {

    private static final Duration SPAN = Duration.ofDays(28);
    private static final List<String> STAGES = List.of("discovery", "evaluation", "negotiation");
    private static final List<String> CHANNELS = List.of("e-mail", "meeting", "call");

    private final Random random;
    private final Instant end;
    private final List<Published> items;
    private final List<UsageAction> actions;

    /// @param items what is used; the first ones most
    public UsageGenerator(long seed, Instant now, List<Published> items) {
        this.random = new Random(seed);
        this.end = now.truncatedTo(ChronoUnit.DAYS);
        this.items = items;
        this.actions = UsageActions.load()
                .all()
                .stream()
                .filter(action -> action.who() == UsageAction.Who.REP)
                .toList();
    }

    /// The next event, as `POST /engagement/v1/events` takes it.
    public ObjectNode next() {
        UsageAction action = oneOf(actions);
        ObjectNode event = JsonNodeFactory.instance.objectNode()
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("action", action.name())
                .put("occurredAt", end.minusSeconds(random.nextLong(SPAN.toSeconds()))
                        .toString())
                .put("stage", oneOf(STAGES))
                .put("channel", oneOf(CHANNELS));
        return action.kind() == UsageAction.Kind.SEARCH ? searched(event) : about(event, popular());
    }

    private ObjectNode searched(ObjectNode event) {
        return event.put("term", "term " + random.nextInt(50));
    }

    private static ObjectNode about(ObjectNode event, Published item) {
        return event.put("itemId", item.itemId()
                .toString())
                .put("version", item.version());
    }

    /// A few items get most of the use, as everywhere.
    private Published popular() {
        double skewed = Math.pow(random.nextDouble(), 2);
        return items.get((int) (skewed * items.size()));
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
