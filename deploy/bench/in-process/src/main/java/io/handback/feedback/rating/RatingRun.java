package io.handback.feedback.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.Once;
import io.handback.kit.tenant.TenantId;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/// Gives many ratings through the use case, each with a comment and a key: as requests do, but for HTTP, token and person.
@ApplicationScoped
class RatingRun {

    // under the caller's five minutes, so that the caller gets to know what was not done
    private static final long LIMIT_SECONDS = 240;
    private static final int STARS = 5;
    private static final Set<String> ROLES = Set.of("rep");

    private final GiveRating giveRating;
    private final Vertx vertx;

    RatingRun(GiveRating giveRating, Vertx vertx) {
        this.giveRating = giveRating;
        this.vertx = vertx;
    }

    /// What to write: the same order writes the same ratings, but for the ids that are made on the way.
    ///
    /// @param items what each person rates, one after the other
    /// @param count how many ratings
    /// @param clients how many at a time
    /// @param silent whether the event log is left out
    record Order(String tenant, List<UUID> items, int count, int clients, boolean silent) {}

    /// How long all of them took, in nanoseconds. Each client has an event loop of its own as long as there are some, as connections have.
    long run(Order order) throws InterruptedException, ExecutionException, TimeoutException {
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> done = new ArrayList<>();
        long begin = System.nanoTime();
        for (int number = 0; number < order.clients(); number++) {
            Client client = new Client(order, next, ((VertxInternal) vertx).createEventLoopContext(), new CompletableFuture<>());
            done.add(client.done());
            go(client);
        }
        CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return System.nanoTime() - begin;
    }

    private record Client(Order order, AtomicInteger next, Context loop, CompletableFuture<Void> done) {}

    /// Each rating has a context of its own, as each request has.
    private void go(Client client) {
        int number = client.next().getAndIncrement();
        if (number >= client.order().count()) {
            client.done().complete(null);
            return;
        }
        Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(client.loop()));
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(_ -> give(client.order(), number)
                .subscribe()
                .with(_ -> go(client), client.done()::completeExceptionally));
    }

    private Uni<Once<Given>> give(Order order, int number) {
        int items = order.items().size();
        var rater = new Rater(new TenantId(order.tenant()), new UUID(0, number / items), ROLES, null);
        var form = new RatingForm(1 + number % STARS, List.of(), "Rating " + number, null, null);
        var key = new IdempotencyKey("bench-" + number, "bench", "rate-version", "bench-" + number);
        return giveRating.handle(rater, key, new GiveRating.Command(order.items().get(number % items), 1, form, null));
    }
}
