package io.handback.local.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.handback.local.Refusal;

/// Handback's ordinary API, as a plugin calls it.
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TRIES = 20;
    private static final long LONGEST_PAUSE_SECONDS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;

    Api(URI gateway) {
        this.gateway = gateway;
    }

    /// The first hundred published items.
    List<Published> published(String token) {
        HttpResponse<String> answer = send(request("/feedback/v1/content?limit=100", token).build());
        if (answer.statusCode() != 200) {
            throw unexpected(answer);
        }
        List<Published> items = new ArrayList<>();
        json(answer).path("items")
                .forEach(item -> items.add(new Published(UUID.fromString(item.path("itemId")
                        .asText()), item.path("version")
                                .asInt())));
        return items;
    }

    /// Posts a batch, again when it is told to come back later; how many events were accepted.
    int post(ArrayNode batch, String token) {
        HttpRequest request = request("/engagement/v1/events", token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(batch.toString()))
                .build();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HttpResponse<String> answer = send(request);
            switch (answer.statusCode()) {
                case 202 -> {
                    return json(answer).path("accepted")
                            .asInt();
                }
                case 429, 503 -> pause(answer);
                default -> throw unexpected(answer);
            }
        }
        throw new Refusal("engagement-service took no events for " + TRIES + " tries: look at ./handback status.");
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal(gateway + " does not answer (" + e.getMessage() + "): look at ./handback status.");
        } catch (InterruptedException _) {
            Thread.currentThread()
                    .interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    private static void pause(HttpResponse<String> answer) {
        long seconds = answer.headers()
                .firstValueAsLong("Retry-After")
                .orElse(1);
        try {
            TimeUnit.SECONDS.sleep(Math.min(seconds, LONGEST_PAUSE_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread()
                    .interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException _) {
            throw unexpected(answer);
        }
    }

    private static Refusal unexpected(HttpResponse<String> answer) {
        return new Refusal(answer.request()
                .uri()
                .getPath() + " answered " + answer.statusCode() + ": " + answer.body());
    }
}
