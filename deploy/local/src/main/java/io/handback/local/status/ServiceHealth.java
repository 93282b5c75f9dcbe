package io.handback.local.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Asks a service how it is.
final class ServiceHealth {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .build();

    /// One line: ready or not, how far behind its consumers and its event log are.
    String of(URI management) {
        String ready = get(management.resolve("/q/health/ready")).map(answer -> answer.statusCode() == 200 ? "ready" : "not ready")
                .orElse("does not answer");
        return ready + get(management.resolve("/q/metrics")).filter(answer -> answer.statusCode() == 200)
                .map(answer -> lag(Metrics.parse(answer.body())))
                .orElse("");
    }

    private static String lag(Metrics metrics) {
        StringBuilder text = new StringBuilder();
        metrics.sum("handback_consumer_lag")
                .ifPresent(lag -> text.append(String.format(Locale.ROOT, ", consumers %.0f behind", lag)));
        metrics.sum("handback_log_unsent_age_seconds")
                .ifPresent(age -> text.append(String.format(Locale.ROOT, ", oldest unsent event %.1f s", age)));
        metrics.sum("handback_dead_letters")
                .ifPresent(letters -> text.append(String.format(Locale.ROOT, ", %.0f dead letters", letters)));
        return text.toString();
    }

    private Optional<HttpResponse<String>> get(URI uri) {
        try {
            return Optional.of(http.send(HttpRequest.newBuilder(uri)
                    .timeout(LIMIT)
                    .build(), BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread()
                    .interrupt();
            return Optional.empty();
        }
    }
}
