package io.handback.bench.stream;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Cpu;
import io.handback.bench.Ground;
import io.handback.bench.Machine;
import io.handback.bench.Paired;
import io.handback.bench.intake.PlainApp;
import io.handback.bench.rating.RatingWrites;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// Opens thousands of streams, ours and then naive ones in turn, and lets ratings arrive on them.
final class Streams {

    private static final int PER_SECOND = 2;
    private static final double BYTES_PER_KB = 1024;

    private final Ground ground;
    private final int clients;
    private final int ratings;

    Streams(Ground ground) {
        this.ground = ground;
        this.clients = ground.size(5_000, 200);
        this.ratings = ground.size(40, 6);
    }

    /// What a side needs.
    ///
    /// @param kbPerClient live heap, kernel buffers apart
    /// @param residentKbPerClient growth of the resident set
    /// @param micros processor time of the process for each delivered event
    /// @param postgresMicros the same of PostgreSQL
    record Cost(double kbPerClient, double residentKbPerClient, double micros, double postgresMicros) {}

    int clients() {
        return clients;
    }

    int ratings() {
        return ratings;
    }

    Paired<Cost, Cost> measure() throws Exception {
        try (LocalStack stack = ground.stack(Map.of()); PlainApp plain = PlainApp.start(ground, stack)) {
            Arena arena = ground.arena(stack);
            RatingWrites writes = new RatingWrites(arena, new Connections(8));
            writes.run(ground.size(2_000, 200));
            writes.requireExact();
            URI ours = arena.uri(Service.FEEDBACK, "stream");
            URI theirs = plain.uri("/stream?tenant=" + Arena.TENANT);
            String token = arena.token("bench-marketer", "marketer");
            Side handback = new Side(stack, writes, ours, token, stack.pid(Service.FEEDBACK));
            Side naive = new Side(stack, writes, theirs, token, plain.pid());
            handback.cost();
            naive.cost();
            return Paired.of(ground.runs(), handback::cost, naive::cost);
        }
    }

    private final class Side {

        private final RatingWrites writes;
        private final URI stream;
        private final String token;
        private final long pid;
        private final long postmaster;

        Side(LocalStack stack, RatingWrites writes, URI stream, String token, long pid) {
            this.writes = writes;
            this.stream = stream;
            this.token = token;
            this.pid = pid;
            this.postmaster = Ground.postmaster(stack, Service.FEEDBACK);
        }

        Cost cost() throws Exception {
            long live = Heap.liveBytes(pid);
            long resident = Machine.megabytes(pid);
            try (Watchers watchers = Watchers.open(stream, token, clients)) {
                double kb = (Heap.liveBytes(pid) - live) / BYTES_PER_KB / clients;
                double residentKb = (Machine.megabytes(pid) - resident) * BYTES_PER_KB / clients;
                double cpu = Cpu.seconds(pid);
                double postgres = Cpu.secondsWithChildren(postmaster);
                writes.run(ratings, new Connections(8, PER_SECOND));
                watchers.requireEach(ratings);
                double deliveries = (double) clients * ratings;
                return said(new Cost(kb, residentKb, (Cpu.seconds(pid) - cpu) * 1e6 / deliveries,
                        (Cpu.secondsWithChildren(postmaster) - postgres) * 1e6 / deliveries));
            } finally {
                // the server notices that its clients have gone
                TimeUnit.SECONDS.sleep(3);
            }
        }

        private Cost said(Cost cost) {
            ground.say(String.format(Locale.ROOT, "  %s: %.1f KB a client, %.1f µs a delivery, PostgreSQL %.1f µs", stream.getPath(),
                    cost.kbPerClient(), cost.micros(), cost.postgresMicros()));
            return cost;
        }
    }
}
