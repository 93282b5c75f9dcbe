package io.handback.bench.stream;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.handback.bench.Arena;
import io.handback.local.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;

/// Clients of a stream, each on a connection of its own, that count what they are sent.
final class Watchers implements AutoCloseable {

    private static final int AT_ONCE = 100;
    private static final long LIMIT_SECONDS = 60;

    private final Vertx vertx;
    private final List<Watcher> all;

    private Watchers(Vertx vertx, List<Watcher> all) {
        this.vertx = vertx;
        this.all = all;
    }

    /// Opens so many streams; returns when each has said its first word.
    static Watchers open(URI stream, String token, int count) {
        Vertx vertx = Vertx.vertx();
        NetClient net = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true).setReconnectAttempts(2));
        List<Watcher> all = new ArrayList<>();
        Watchers watchers = new Watchers(vertx, all);
        try {
            watchers.open(net, stream, token, count);
            return watchers;
        } catch (RuntimeException e) {
            watchers.close();
            throw e;
        }
    }

    private void open(NetClient net, URI stream, String token, int count) {
        while (all.size() < count) {
            List<CompletableFuture<NetSocket>> opening = new ArrayList<>();
            for (int number = 0; number < Math.min(AT_ONCE, count - all.size()); number++) {
                opening.add(net.connect(stream.getPort(), stream.getHost()).toCompletionStage().toCompletableFuture());
            }
            opening.forEach(socket -> all.add(Watcher.on(opened(socket), stream, token)));
            Arena.await(all.size() + " streams have begun", () -> all.stream().allMatch(Watcher::begun));
        }
    }

    private static NetSocket opened(CompletableFuture<NetSocket> socket) {
        try {
            return socket.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new Refusal("A stream could not be opened (" + e.getMessage() + "): see that ulimit -n is at least 12000.");
        }
    }

    /// How many events all of them have got together.
    long events() {
        return all.stream().mapToLong(Watcher::events).sum();
    }

    /// Refuses unless each of them has got exactly so many, all different, and the same as the others in the same order.
    void requireEach(int events) {
        Arena.await("every stream has got " + events + " events", () -> all.stream().allMatch(watcher -> watcher.events() >= events));
        List<Long> first = all.getFirst().got();
        if (Set.copyOf(first).size() != events) {
            throw new Refusal("A stream has got " + Set.copyOf(first).size() + " different events of " + events + ".");
        }
        long wrong = all.stream().filter(watcher -> watcher.closed || !watcher.got().equals(first)).count();
        if (wrong > 0) {
            throw new Refusal(wrong + " streams have got other events than the first has, or others besides, or were closed.");
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /// One client.
    private static final class Watcher {

        private final AtomicLong bytes = new AtomicLong();
        // guarded by itself
        private final DataLines lines = new DataLines();
        private volatile boolean closed;

        static Watcher on(NetSocket socket, URI stream, String token) {
            Watcher watcher = new Watcher();
            socket.handler(watcher::read);
            socket.closeHandler(_ -> watcher.closed = true);
            String query = stream.getRawQuery() == null ? "" : "?" + stream.getRawQuery();
            socket.write("GET " + stream.getRawPath() + query + " HTTP/1.1\r\nHost: " + stream.getAuthority()
                    + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n");
            return watcher;
        }

        boolean begun() {
            if (closed) {
                throw new Refusal("A stream was closed instead of beginning.");
            }
            return bytes.get() > 0;
        }

        private void read(Buffer buffer) {
            bytes.addAndGet(buffer.length());
            synchronized (lines) {
                lines.read(buffer.getBytes());
            }
        }

        private int events() {
            synchronized (lines) {
                return lines.digests().size();
            }
        }

        private List<Long> got() {
            synchronized (lines) {
                return List.copyOf(lines.digests());
            }
        }
    }
}
