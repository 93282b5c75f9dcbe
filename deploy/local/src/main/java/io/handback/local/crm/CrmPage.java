package io.handback.local.crm;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.handback.embedded.EmbeddedStartException;
import io.handback.local.home.Layout;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;

/// Serves `deploy/examples/crm-page` on the layout's port for it, as a CRM's own server would.
public final class CrmPage implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;

    private CrmPage(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Listens, or fails with an [EmbeddedStartException].
    ///
    /// @param root the repository's root
    /// @param token makes an access token of the CRM's signed-in user
    public static CrmPage start(Path root, Layout layout, Supplier<String> token) {
        CrmPage page = new CrmPage(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)));
        try {
            page.listen(layout, new CrmAnswers(root.resolve("deploy/examples/crm-page"), layout, token));
            return page;
        } catch (ExecutionException | TimeoutException e) {
            page.close();
            throw new EmbeddedStartException("The example CRM page did not start on port " + layout.crmPage() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException("Interrupted while the example CRM page was starting", e);
        }
    }

    private void listen(Layout layout, CrmAnswers answers) throws ExecutionException, InterruptedException, TimeoutException {
        await(vertx.createHttpServer(new HttpServerOptions().setHost(HOST).setPort(layout.crmPage()))
                .requestHandler(
                        request -> answers.to(request.method().name(), request.uri(), String.valueOf(request.authority())).send(request))
                .listen());
    }

    private static <T> T await(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<T> answer = future.toCompletionStage().toCompletableFuture();
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
