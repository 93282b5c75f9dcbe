package io.handback.bench.rating;

import java.util.List;
import java.util.UUID;

import io.handback.bench.Arena;
import io.handback.bench.Ground;
import io.handback.bench.Timing;
import io.handback.local.Refusal;
import io.handback.local.load.Published;
import io.handback.local.up.LocalStack;

/// The same ratings written by the use case in-process and by a bare client that replays its statements; always into empty tables, and
/// looked at afterwards.
final class Writes implements AutoCloseable {

    /// As many at a time as the pool has connections.
    static final int CLIENTS = 20;

    private final LocalStack stack;
    private final Database database;
    private final Written written;
    private final List<UUID> items;
    private final int count;
    private final InProcess service;

    private Writes(LocalStack stack, Database database, List<UUID> items, int count, InProcess service) {
        this.stack = stack;
        this.database = database;
        this.written = new Written(database);
        this.items = items;
        this.count = count;
        this.service = service;
    }

    /// Calls the use case in the place of the stack's feedback-service.
    static Writes prepare(Ground ground, LocalStack stack, int count) throws Exception {
        List<UUID> items = ground.arena(stack).items().stream().map(Published::itemId).toList();
        return new Writes(stack, Database.of(stack), items, count, InProcess.instead(ground, stack));
    }

    /// Gives all ratings through the use case.
    Sample give(boolean log) throws Exception {
        database.forgetRatings();
        Sample sample = Sample.of(stack, service.pid(), count, () -> service.run(order(log)));
        written.requireExact(items, count, log);
        return sample;
    }

    private InProcess.Order order(boolean log) {
        return new InProcess.Order(Arena.TENANT, items, count, CLIENTS, !log);
    }

    /// What the use case executes now.
    Recording record() throws Exception {
        database.forgetRatings();
        String log = database.statementsOf(() -> service.run(order(true)));
        written.requireExact(items, count, true);
        List<Transaction> transactions = StatementLog.transactions(log, "handback_app");
        if (transactions.size() != count) {
            throw new Refusal("PostgreSQL logged " + transactions.size() + " transactions for " + count + " ratings.");
        }
        return new Recording(transactions, written.content());
    }

    /// Replays a recording; what it leaves behind must be what the use case left, to the last byte.
    Sample replay(Recording recording) throws Exception {
        database.forgetRatings();
        Sample sample = Sample.of(stack, ProcessHandle.current().pid(), count, () -> bare(recording.transactions()).perSecond());
        if (!written.content().equals(recording.content())) {
            throw new Refusal("The bare client did not write what the use case wrote.");
        }
        return sample;
    }

    private Timing bare(List<Transaction> transactions) {
        return new BareClient(database.clientUrl()).run(transactions, CLIENTS);
    }

    @Override
    public void close() {
        service.close();
    }
}
