package io.handback.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.local.Refusal;

/// Calls a service directly, without the gateway: that one runs in this process, beside the clients.
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TRIES = 20;

    // HTTP/1.1: one connection for each request under way
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// What is there.
    public JsonNode get(URI uri, String token) {
        return taken(request(uri, token).build());
    }

    /// The answer to a POST.
    public JsonNode post(URI uri, String token, String type, String body) {
        return taken(request(uri, token).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build());
    }

    /// The answer to a PUT.
    public JsonNode put(URI uri, String token, String body) {
        return taken(request(uri, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)).build());
    }

    /// The answer to a PUT with an idempotency key.
    public JsonNode putOnce(URI uri, String token, String key, String body) {
        return taken(request(uri, token).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        return HttpRequest.newBuilder(uri).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    /// The answer of a service that took it; one that asks for patience gets it, and the time counts.
    private JsonNode taken(HttpRequest request) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HttpResponse<String> answer = send(request);
            switch (answer.statusCode()) {
                case 200, 201, 202 -> {
                    return json(answer);
                }
                case 429, 503 -> pause();
                default -> throw unexpected(answer);
            }
        }
        throw new Refusal(request.uri() + " asked to come back later " + TRIES + " times: choose a smaller measurement.");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal(request.uri() + " does not answer (" + e.getMessage() + ").");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    /// A fifth of a second: the step of every wait.
    public static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException _) {
            throw unexpected(answer);
        }
    }

    private static Refusal unexpected(HttpResponse<String> answer) {
        return new Refusal(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
}
