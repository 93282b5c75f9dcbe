package io.handback.local.crm;

import java.nio.file.Path;
import java.util.function.Supplier;

import io.handback.local.home.Layout;
import io.handback.local.listener.Listener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

/// Serves `deploy/examples/crm-page` on the layout's port for it, as a CRM's own server would.
public final class CrmPage {

    private CrmPage() {}

    /// Listens, or fails as [Listener] does.
    ///
    /// @param root the repository's root
    /// @param token makes an access token of the CRM's signed-in user
    public static Listener start(Path root, Layout layout, Supplier<String> token) {
        CrmAnswers answers = new CrmAnswers(root.resolve("deploy/examples/crm-page"), layout, token);
        return Listener.start("The example CRM page", layout.crmPage(), 1, vertx -> listen(vertx, layout.crmPage(), answers));
    }

    private static Future<HttpServer> listen(Vertx vertx, int port, CrmAnswers answers) {
        return vertx.createHttpServer(new HttpServerOptions().setHost(Listener.HOST).setPort(port))
                .requestHandler(
                        request -> answers.to(request.method().name(), request.uri(), String.valueOf(request.authority())).send(request))
                .listen();
    }
}
