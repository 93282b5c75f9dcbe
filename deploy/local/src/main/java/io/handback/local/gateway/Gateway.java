package io.handback.local.gateway;

import io.handback.local.home.Layout;
import io.handback.local.listener.Listener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;

/// The one port in front of everything: paths go through raw, bodies and event streams go through as they come.
public final class Gateway {

    private static final int CONNECTIONS = 2_000;
    private static final int MOST_HEADER_BYTES = 32 * 1024;

    private Gateway() {}

    /// Listens on the layout's first port, or fails as [Listener] does.
    public static Listener start(Layout layout) {
        return Listener.start("The gateway", layout.port(), 2, vertx -> listen(vertx, layout));
    }

    private static Future<HttpServer> listen(Vertx vertx, Layout layout) {
        Routes routes = new Routes(layout);
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(clientOptions()));
        // the services speak HTTP/1.1: a body that comes over HTTP/2 without its length could not be passed on
        HttpServerOptions options = new HttpServerOptions().setHost(Listener.HOST)
                .setPort(layout.port())
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(MOST_HEADER_BYTES);
        return vertx.createHttpServer(options)
                .requestHandler(proxy.origin(OriginRequestProvider.selector(context -> origin(routes, context))))
                .listen();
    }

    // an open event stream keeps its connection, so the usual handful would be used up by a few readers
    private static HttpClientOptions clientOptions() {
        return new HttpClientOptions().setMaxPoolSize(CONNECTIONS)
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setKeepAliveTimeout(30);
    }

    private static Future<SocketAddress> origin(Routes routes, ProxyContext context) {
        return Future.succeededFuture(SocketAddress.inetSocketAddress(routes.portFor(context.request().getURI()), Listener.HOST));
    }
}
