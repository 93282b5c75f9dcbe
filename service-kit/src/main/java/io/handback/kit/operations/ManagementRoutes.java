package io.handback.kit.operations;

import java.sql.SQLException;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.handback.kit.inbox.ProjectionRebuild;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;

/// Commands for operators, on the management port only (it is never routed to the outside): `POST /q/rebuild/<consumer group>`.
@ApplicationScoped
class ManagementRoutes {

    private static final Logger LOG = Logger.getLogger(ManagementRoutes.class);

    private final ProjectionRebuild rebuild;

    ManagementRoutes(ProjectionRebuild rebuild) {
        this.rebuild = rebuild;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post("/q/rebuild/:consumer").blockingHandler(this::rebuild);
    }

    private void rebuild(RoutingContext request) {
        String consumer = Objects.requireNonNullElse(request.pathParam("consumer"), "");
        try {
            boolean known = rebuild.rebuild(consumer);
            request.response().setStatusCode(known ? 202 : 404).end(known
                    ? "rebuilding; watch handback_consumer_lag\n"
                    : "this service has no consumer '" + consumer + "'; its consumers are labels of handback_consumer_lag\n");
        } catch (SQLException e) {
            LOG.errorf(e, "the projection of %s was not rebuilt", consumer);
            request.response().setStatusCode(503).end("the store is away; if the rebuild has begun, the consumer rests: repeat this, "
                    + "or restart the service\n");
        }
    }
}
