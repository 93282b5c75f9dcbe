package io.handback.e2e.chaos.traffic;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.local.home.Service;

/// Somebody with a token who calls services through their doors.
///
/// @param tenant the organisation
public record Caller(String tenant, Doors doors, String token) {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(12);

    /// An answer; its text is empty when there is none.
    public record Answer(int status, String text, String etag) {

        /// Whether the service has promised it.
        public boolean taken() {
            return status >= 200 && status < 300;
        }

        /// The text as JSON.
        public JsonNode body() throws IOException {
            return JSON.readTree(text.isEmpty() ? "{}" : text);
        }
    }

    /// Sends a request whose path begins with the service's name, such as `/content/v1/items`.
    ///
    /// @param body null for none
    /// @param headers names and values in turn
    /// @throws IOException when no answer comes: nobody knows then what has become of it
    public Answer send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        Service service = Service.valueOf(path.substring(1, path.indexOf('/', 1)).toUpperCase(Locale.ROOT));
        HttpRequest.Builder request = HttpRequest.newBuilder(doors.next(service).resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("ETag").orElse(""));
    }

    /// Reads what must be there.
    ///
    /// @throws IOException when it does not come, or a fault comes instead
    public Answer read(String path) throws IOException, InterruptedException {
        Answer answer = get(path);
        if (!answer.taken()) {
            throw new IOException(path + " answered " + answer.status());
        }
        return answer;
    }

    /// Asks for something.
    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }
}
