package io.handback.bench.rating;

import java.util.List;
import java.util.UUID;

import io.handback.bench.Arena;
import io.handback.bench.Ground;
import io.handback.local.Refusal;
import io.handback.local.home.Service;
import io.handback.local.load.Published;
import io.handback.local.up.LocalStack;

/// The same ratings written in different ways: always into empty tables, and looked at afterwards.
final class Writes {

    /// As many at a time as the pool has connections.
    static final int CLIENTS = 20;

    private final LocalStack stack;
    private final Arena arena;
    private final Database database;
    private final Written written;
    private final int count;

    private Writes(LocalStack stack, Arena arena, Database database, int count) {
        this.stack = stack;
        this.arena = arena;
        this.database = database;
        this.written = new Written(database);
        this.count = count;
    }

    /// Prepares a tenant for so many ratings.
    static Writes prepare(Ground ground, LocalStack stack, int count) {
        return new Writes(stack, ground.arena(stack), Database.of(stack), count);
    }

    /// Gives all ratings through the use case.
    ///
    /// @param log whether the event log is appended to
    Sample give(InProcess service, boolean log) throws Exception {
        database.forgetRatings();
        Sample sample = Sample.of(stack, service.pid(), count, () -> service.run(order(log)));
        written.requireExact(items(), count, log);
        return sample;
    }

    private InProcess.Order order(boolean log) {
        return new InProcess.Order(Arena.TENANT, items(), count, CLIENTS, !log);
    }

    private List<UUID> items() {
        return arena.items().stream().map(Published::itemId).toList();
    }

    /// What the use case executes now.
    Recording record(InProcess service) throws Exception {
        database.forgetRatings();
        String log = database.statementsOf(() -> service.run(order(true)));
        written.requireExact(items(), count, true);
        List<Transaction> transactions = StatementLog.transactions(log, Database.CLIENT_ROLE);
        if (transactions.size() != count) {
            throw new Refusal("PostgreSQL logged " + transactions.size() + " transactions for " + count + " ratings.");
        }
        return new Recording(transactions, written.content());
    }

    /// Replays a recording; what it leaves behind must be what the use case left, to the last byte.
    Sample replay(Recording recording) throws Exception {
        database.forgetRatings();
        BareClient client = new BareClient(database.clientUrl());
        Sample sample = Sample.of(stack, ProcessHandle.current().pid(), count,
                () -> client.run(recording.transactions(), CLIENTS).perSecond());
        if (!written.content().equals(recording.content())) {
            throw new Refusal("The bare client did not write what the use case wrote.");
        }
        return sample;
    }

    /// Who rates over HTTP.
    Raters raters() {
        return Raters.of(arena, count);
    }

    /// Gives all ratings over HTTP.
    Sample overHttp(Raters raters) throws Exception {
        return overHttp(raters, stack.pid(Service.FEEDBACK));
    }

    /// Gives all ratings over HTTP.
    ///
    /// @param observed the process whose time is taken as the client's: the service, or this one for what the load costs
    Sample overHttp(Raters raters, long observed) throws Exception {
        database.forgetRatings();
        Sample sample = Sample.of(stack, observed, count, () -> raters.rate(CLIENTS).perSecond());
        written.requireExact(items(), count, true);
        return sample;
    }
}
