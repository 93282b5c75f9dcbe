package io.handback.kit.operations;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/// Ready means: a transaction can be committed to the store. The broker does not count; ratings go on without it.
@Readiness
@ApplicationScoped
class StoreReadiness implements AsyncHealthCheck {

    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final String NAME = "can commit to the store";

    private final Pool pool;

    StoreReadiness(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.withTransaction(db -> db.query("select pg_current_xact_id()::text").execute())
                .ifNoItem().after(AT_MOST).fail()
                .map(_ -> HealthCheckResponse.up(NAME))
                .onFailure().recoverWithItem(HealthCheckResponse.down(NAME));
    }
}
