package io.handback.local.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.handback.embedded.EmbeddedStartException;
import io.handback.local.home.Layout;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;

/// The one port in front of everything: paths go through raw, bodies and event streams go through as they come.
public final class Gateway implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int CONNECTIONS = 2_000;
    private static final int MOST_HEADER_BYTES = 32 * 1024;

    private final Vertx vertx;

    private Gateway(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Listens on the layout's first port, or fails with an [EmbeddedStartException].
    public static Gateway start(Layout layout) {
        Gateway gateway = new Gateway(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2)));
        try {
            gateway.listen(layout);
            return gateway;
        } catch (ExecutionException | TimeoutException e) {
            gateway.close();
            throw new EmbeddedStartException("The gateway did not start on port " + layout.port() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException("Interrupted while the gateway was starting", e);
        }
    }

    private void listen(Layout layout) throws ExecutionException, InterruptedException, TimeoutException {
        Routes routes = new Routes(layout);
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(clientOptions()));
        // the services speak HTTP/1.1: a body that comes over HTTP/2 without its length could not be passed on
        HttpServerOptions options = new HttpServerOptions().setHost(HOST)
                .setPort(layout.port())
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(MOST_HEADER_BYTES);
        await(vertx.createHttpServer(options)
                .requestHandler(proxy.origin(OriginRequestProvider.selector(context -> origin(routes, context))))
                .listen());
    }

    // an open event stream keeps its connection, so the usual handful would be used up by a few readers
    private static HttpClientOptions clientOptions() {
        return new HttpClientOptions().setMaxPoolSize(CONNECTIONS)
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setKeepAliveTimeout(30);
    }

    private static Future<SocketAddress> origin(Routes routes, ProxyContext context) {
        return Future.succeededFuture(SocketAddress.inetSocketAddress(routes.portFor(context.request().getURI()), HOST));
    }

    private static <T> T await(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<T> answer = future.toCompletionStage()
                .toCompletableFuture();
        return answer.get(20, TimeUnit.SECONDS);
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
