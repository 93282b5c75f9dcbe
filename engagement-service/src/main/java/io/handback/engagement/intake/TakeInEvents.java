package io.handback.engagement.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.contracts.UsageActions;
import io.handback.engagement.intake.BatchReader.Batch;
import io.handback.engagement.intake.Reporters.Known;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/// Takes in a batch of usage events: each checked alone, the good ones sent, and nothing promised before the broker has them.
@ApplicationScoped
class TakeInEvents {

    /// A batch as it came.
    @SuppressWarnings("ArrayRecordComponent") // bytes as they came; never compared
    record Command(byte[] body, @Nullable String encoding, boolean lines) {}

    /// How many events are safe, and which were refused.
    record Outcome(int accepted, List<RefusedEvent> refused) {}

    private static final UsageActions ACTIONS = UsageActions.load();
    private static final String UNKNOWN_PERSON = "person: nobody has this id: send the person first with PUT /engagement/v1/people";

    private final BatchReader reader;
    private final Reporters reporters;
    private final UsageMessages messages;
    private final UsageProducer producer;
    private final Clock clock;
    private final Vertx vertx;

    TakeInEvents(BatchReader reader, Reporters reporters, UsageMessages messages, UsageProducer producer, Clock clock, Vertx vertx) {
        this.reader = reader;
        this.reporters = reporters;
        this.messages = messages;
        this.producer = producer;
        this.clock = clock;
        this.vertx = vertx;
    }

    Uni<Outcome> handle(Caller caller, Command command) {
        producer.requireOpen();
        Instant now = clock.instant();
        return vertx.executeBlocking(() -> read(caller, command, now), false)
                .chain(batch -> reporters.find(caller, batch.events())
                        .chain(known -> send(caller.tenant(), batch, known, now)));
    }

    private Batch read(Caller caller, Command command, Instant now) {
        byte[] plain = Inflater.plain(command.body(), command.encoding());
        var rules = new EventRules(ACTIONS, caller, now);
        return command.lines() ? reader.lines(plain, rules) : reader.list(plain, rules);
    }

    private Uni<Outcome> send(TenantId tenant, Batch batch, Known known, Instant now) {
        List<ReportedEvent> taken = batch.events().stream().filter(known::knows).toList();
        var outcome = new Outcome(taken.size(), refused(batch, known));
        if (taken.isEmpty()) {
            return Uni.createFrom().item(outcome);
        }
        return vertx.executeBlocking(() -> producer.send(messages.of(tenant, taken, known, now)), false)
                .chain(acknowledged -> Uni.createFrom().completionStage(acknowledged))
                .replaceWith(outcome);
    }

    private static List<RefusedEvent> refused(Batch batch, Known known) {
        var refused = new ArrayList<>(batch.refused());
        batch.events()
                .stream()
                .filter(event -> !known.knows(event))
                .map(event -> new RefusedEvent(event.index(), RefusedEvent.UNKNOWN_PERSON, UNKNOWN_PERSON))
                .forEach(refused::add);
        refused.sort(Comparator.comparingInt(RefusedEvent::index));
        return refused;
    }
}
