package io.handback.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The API as somebody with a token calls it.
public record Api(URI gateway, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// An answer; its body is empty when it is not JSON.
    public record Answer(int status, JsonNode body) {

        public boolean taken() {
            return status >= 200 && status < 300;
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    public Answer put(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(with(request(path), headers).PUT(BodyPublishers.ofString(json)).build());
    }

    public Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(with(request(path), headers).POST(BodyPublishers.ofString(json)).build());
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").filter(type -> type.contains("json")).isPresent();
        return new Answer(answer.statusCode(), JSON.readTree(json ? answer.body() : "{}"));
    }
}
