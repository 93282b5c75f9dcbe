package io.handback.kit.operations;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.inbox.DeadLetterStore;
import io.handback.kit.inbox.DeadLetterStore.Outcome;
import io.handback.kit.inbox.DeadLetterStore.Range;
import io.handback.kit.inbox.DeadLetterStore.TenantLetter;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;

/// The operators' view of the dead letters of all tenants, and of those whose tenant cannot be read, on the management port only:
/// `GET /q/dead-letters` and `POST /q/dead-letters/<id>/replay`.
@ApplicationScoped
class DeadLetterRoutes {

    private static final Logger LOG = Logger.getLogger(DeadLetterRoutes.class);
    private static final UUID START = new UUID(0, 0);
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /// `next` is the `after` of the next page; null on the last one.
    record Letters(List<TenantLetter> items, @Nullable UUID next) {}

    private interface Answer {
        void give(RoutingContext request) throws SQLException, JsonProcessingException;
    }

    private final DeadLetterStore letters;
    private final ObjectMapper json;

    DeadLetterRoutes(DeadLetterStore letters, ObjectMapper json) {
        this.letters = letters;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/dead-letters").blockingHandler(request -> answer(request, this::list));
        management.router().post("/q/dead-letters/:id/replay").blockingHandler(request -> answer(request, this::replay));
    }

    private static void answer(RoutingContext request, Answer answer) {
        try {
            answer.give(request);
        } catch (IllegalArgumentException e) {
            end(request, 400, e.getMessage() + "\n");
        } catch (SQLException e) {
            LOG.errorf(e, "the dead letters cannot be read");
            end(request, 503, "the store is away\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dead letters cannot be written as JSON", e);
        }
    }

    private void list(RoutingContext request) throws SQLException, JsonProcessingException {
        String after = request.request().getParam("after");
        int limit = limit(request.request().getParam("limit"));
        List<TenantLetter> found = letters.listAll(new Range(after == null ? START : id(after), limit + 1),
                flag(request, "replayed"), flag(request, "content"));
        boolean more = found.size() > limit;
        List<TenantLetter> shown = more ? found.subList(0, limit) : found;
        show(request, 200, new Letters(shown, more ? shown.getLast().letter().id() : null));
    }

    private void replay(RoutingContext request) throws SQLException, JsonProcessingException {
        List<Outcome> outcome = letters.replayAny(id(Objects.requireNonNullElse(request.pathParam("id"), "")));
        if (outcome.isEmpty()) {
            end(request, 404, "no dead letter has this id\n");
        } else {
            show(request, outcome.getFirst().reason() == null ? 200 : 409, outcome.getFirst());
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the id of a dead letter is a UUID", e);
        }
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("limit is a number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

    private static boolean flag(RoutingContext request, String name) {
        String value = Objects.requireNonNullElse(request.request().getParam(name), "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(name + " is true or false");
        }
        return value.equals("true");
    }

    private void show(RoutingContext request, int status, Object body) throws JsonProcessingException {
        request.response().putHeader("Content-Type", "application/json");
        end(request, status, json.writeValueAsString(body));
    }

    private static void end(RoutingContext request, int status, String text) {
        request.response().setStatusCode(status).end(text);
    }
}
