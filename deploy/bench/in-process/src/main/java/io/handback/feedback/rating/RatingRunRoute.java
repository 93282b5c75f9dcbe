package io.handback.feedback.rating;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.log.SilentLog;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/// `POST /q/bench/ratings` with an order, on the management port; the answer is how many nanoseconds it took.
@ApplicationScoped
class RatingRunRoute {

    private final RatingRun ratings;
    private final SilentLog log;
    private final ObjectMapper json;

    RatingRunRoute(RatingRun ratings, SilentLog log, ObjectMapper json) {
        this.ratings = ratings;
        this.log = log;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post("/q/bench/ratings").handler(BodyHandler.create(false)).blockingHandler(this::run);
    }

    private void run(RoutingContext request) {
        try {
            RatingRun.Order order = json.readValue(Objects.requireNonNull(request.body().asString()), RatingRun.Order.class);
            log.silence(order.silent());
            request.response().end(Long.toString(ratings.run(order)));
        } catch (IOException | ExecutionException | TimeoutException e) {
            request.fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request.fail(e);
        }
    }
}
