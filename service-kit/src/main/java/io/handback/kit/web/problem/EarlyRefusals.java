package io.handback.kit.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/// Answers with a problem before the REST layer has seen the request.
@ApplicationScoped
public class EarlyRefusals {

    private static final String TEMPLATE_OF_METRICS = "UrlPathTemplate";

    private final ObjectMapper mapper;

    /// A problem whose bytes were made once: for what is answered so often that making them would cost as much as all the rest.
    public record Ready(Problem problem, Buffer body) {}

    /// For the container.
    public EarlyRefusals(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// Makes a problem's bytes.
    public Ready ready(Problem problem) {
        return new Ready(problem, Buffer.buffer(json(problem)));
    }

    /// Ends the request with the problem, and drops what is left of its body.
    public void refuse(RoutingContext context, Problem problem) {
        refuse(context, ready(problem));
    }

    /// The same with bytes that are there.
    public void refuse(RoutingContext context, Ready ready) {
        nameForMetrics(context);
        Problem problem = ready.problem();
        HttpServerResponse response = context.response().setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString());
        response.end(ready.body());
        context.request().resume();
    }

    /// Metrics would otherwise keep a row for each address that somebody thinks up.
    private static void nameForMetrics(RoutingContext context) {
        if (context.request() instanceof HttpServerRequestInternal request) {
            request.context().putLocal(TEMPLATE_OF_METRICS, "/refused");
        }
    }

    /// Not by way of the library's problem, which is an exception: its stack trace costs more than all the rest of a refusal.
    private String json(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", Problems.TYPES + problem.slug());
        fields.put("status", problem.status());
        fields.put("title", problem.title());
        fields.put("detail", String.valueOf(problem.detail()));
        try {
            return mapper.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON.", e);
        }
    }
}
