package io.handback.feedback.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.awaitility.Awaitility;

import io.handback.kit.test.Store;
import io.restassured.response.Response;

/// Holds every request with the idempotency key `slow` right after it has written the key's row, until the gate is closed.
public final class Gate implements AutoCloseable {

    /// The key of requests that are held.
    public static final String SLOW = "slow";

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long LOCK = 4_711;
    private static final String ADVISORY = "select count(*) from pg_locks where not granted and locktype = 'advisory' and objid ";

    private final Connection gate = Store.connect();

    public Gate() throws SQLException {
        Store.execute("""
                create or replace function hold_slow_key() returns trigger language plpgsql as $$
                begin
                    if new.key = 'slow' then
                        perform set_config('lock_timeout', '30s', true), pg_advisory_xact_lock(4711);
                    end if;
                    return new;
                end $$""");
        Store.execute("create or replace trigger hold_slow_key after insert on idempotency_key for each row"
                + " execute function hold_slow_key()");
        try (Statement sql = gate.createStatement()) {
            sql.execute("select pg_advisory_lock(" + LOCK + ")");
        }
    }

    /// Sends the rating that will be held; returns once it is.
    public CompletableFuture<Integer> hold(Api rater, UUID itemId, String body) {
        return hold(() -> rater.rate(itemId, 2, body, SLOW));
    }

    /// Sends a request with the key [#SLOW]; returns once it is held.
    public CompletableFuture<Integer> hold(Supplier<Response> request) {
        CompletableFuture<Integer> slow = send(request);
        Awaitility.await().atMost(SOON).until(() -> Store.count(ADVISORY + "= " + LOCK) > 0);
        return slow;
    }

    /// Sends a rating that is not held here; returns once it is done or waits for another lock.
    public CompletableFuture<Integer> letThrough(Api rater, UUID itemId, String body) {
        return letThrough(() -> rater.rate(itemId, 2, body, "quick"));
    }

    /// The same with any request that has another key, or none.
    public CompletableFuture<Integer> letThrough(Supplier<Response> request) {
        CompletableFuture<Integer> quick = send(request);
        Awaitility.await().atMost(SOON).until(() -> quick.isDone() || Store.count(ADVISORY + "<> " + LOCK) > 0);
        return quick;
    }

    private static CompletableFuture<Integer> send(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(() -> request.get().statusCode(), task -> Thread.ofVirtual().start(task));
    }

    @Override
    public void close() throws SQLException {
        gate.close();
        Store.execute("drop trigger hold_slow_key on idempotency_key");
    }
}
