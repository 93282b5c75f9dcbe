package io.handback.kit.web.limit;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.handback.kit.web.problem.EarlyRefusals;
import io.handback.kit.web.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Refuses what is too much before it costs anything: so those who were let in get their answers as fast as ever.
@ApplicationScoped
class InFlight {

    /// Before anything is looked at: under overload nearly all requests end here.
    private static final int BEFORE_ALL_THAT_COSTS = 1_050;

    private final InFlightLimit limit;
    private final String base;
    private final EarlyRefusals refusals;
    private final EarlyRefusals.Ready overloaded;
    private final Problem tooSlow;
    private final AtomicInteger arriving = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();

    InFlight(InFlightLimit limit, @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base, EarlyRefusals refusals,
            MeterRegistry metrics) {
        this.limit = limit;
        this.base = base;
        this.refusals = refusals;
        this.overloaded = refusals.ready(
                new Problem(503, "overloaded", "Too many requests at once: repeat this one after the time in Retry-After.")
                        .with("Retry-After", Long.toString(Math.max(1, limit.retryAfter().toSeconds()))));
        this.tooSlow = new Problem(408, "too-slow", "The body did not come whole in time: send the request again.")
                .with("Connection", "close");
        metrics.gauge("handback.requests.arriving", arriving);
        metrics.gauge("handback.requests.working", working);
    }

    void register(@Observes Filters filters) {
        if (limit.working() > 0) {
            filters.register(this::enter, BEFORE_ALL_THAT_COSTS);
        }
    }

    void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path() == null || !request.path().startsWith(base)) {
            context.next();
        } else if (working.get() >= limit.working() || arriving.get() >= limit.arriving()) {
            refusals.refuse(context, overloaded);
        } else {
            begin(context, new Visit(arriving, working));
            context.next();
        }
    }

    private void begin(RoutingContext context, Visit visit) {
        context.addEndHandler(_ -> visit.end());
        context.addHeadersEndHandler(_ -> endStream(context, visit));
        if (hasBody(context.request())) {
            long deadline = context.vertx().setTimer(limit.arrival().toMillis(), _ -> hurry(context, visit));
            context.request().end().onComplete(_ -> arrived(context, visit, deadline));
        } else {
            visit.work();
        }
    }

    private static void arrived(RoutingContext context, Visit visit, long deadline) {
        context.vertx().cancelTimer(deadline);
        visit.work();
    }

    private void hurry(RoutingContext context, Visit visit) {
        if (visit.isArriving() && !context.response().headWritten()) {
            refusals.refuse(context, tooSlow);
        }
    }

    /// A stream lives for hours and costs next to nothing while it is silent.
    private static void endStream(RoutingContext context, Visit visit) {
        String type = context.response().headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/event-stream")) {
            visit.end();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
