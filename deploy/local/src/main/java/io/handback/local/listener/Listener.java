package io.handback.local.listener;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import io.handback.embedded.EmbeddedStartException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;

/// A server of the launcher's own, with threads of its own.
public final class Listener implements AutoCloseable {

    /// The only address the launcher listens on.
    public static final String HOST = "127.0.0.1";

    private static final int LIMIT_SECONDS = 20;

    private final Vertx vertx;

    private Listener(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Listens, or fails with an [EmbeddedStartException] that says what did not start, and where.
    ///
    /// @param what is started, for example `The gateway`
    public static Listener start(String what, int port, int threads, Function<Vertx, Future<HttpServer>> listen) {
        Listener listener = new Listener(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(threads)));
        try {
            await(listen.apply(listener.vertx));
            return listener;
        } catch (ExecutionException | TimeoutException e) {
            listener.close();
            throw new EmbeddedStartException(what + " did not start on port " + port + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException(what + " was interrupted while it started", e);
        }
    }

    private static <T> T await(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /// Closes the port and every connection.
    @Override
    public void close() {
        try {
            await(vertx.close());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
