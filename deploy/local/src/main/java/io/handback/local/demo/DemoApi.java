package io.handback.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.local.Refusal;

/// Handback's API as somebody with a token calls it.
final class DemoApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TRIES = 30;
    private static final long LONGEST_PAUSE = 5;

    private final HttpClient http;
    private final URI gateway;
    private final String token;

    DemoApi(HttpClient http, URI gateway, String token) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    JsonNode get(String path) {
        return taken(request(path).build());
    }

    JsonNode put(String path, JsonNode body) {
        return taken(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())).build());
    }

    /// Posts one JSON object a line.
    JsonNode postLines(String path, List<? extends JsonNode> lines) {
        String body = lines.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        return taken(request(path).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    /// The answer, after as many tries as a service that asks for patience gets.
    private JsonNode taken(HttpRequest request) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HttpResponse<String> answer = send(request);
            switch (answer.statusCode()) {
                case 200, 201, 202 -> {
                    return json(answer.body());
                }
                case 429, 503 -> pause(Duration.ofSeconds(Math.min(LONGEST_PAUSE,
                        answer.headers().firstValueAsLong("Retry-After").orElse(1))));
                default -> throw new Refusal(request.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
            }
        }
        throw new Refusal(request.uri().getPath() + " asked to come back later " + TRIES + " times: look at ./handback status.");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal(request.uri().getPath() + " does not answer (" + e.getMessage() + "): look at ./handback status.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
