package io.handback.engagement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.Facts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class BrokerAwaySliceTest {

    private final Client rep = Client.as(Client.newTenant(), "rep");
    private final UUID item = UUID.randomUUID();

    @Test
    void without_the_broker_nothing_is_promised_everything_else_goes_on_and_then_it_recovers() throws Exception {
        rep.report(Facts.event("viewed", item)).then().statusCode(202);
        String unsure = Facts.event("viewed", item);
        signal("STOP");
        try {
            assertRefusedWithin(Duration.ofSeconds(8), unsure);
            assertRefusedWithin(Duration.ofSeconds(2), unsure);
            assertThat(rep.get("/definitions").statusCode()).isEqualTo(200);
            assertThat(ready()).isEqualTo(200);
        } finally {
            signal("CONT");
        }

        Facts.await(() -> rep.report(unsure).statusCode() == 202, "the broker is back");
        Facts.awaitCount(2, "select coalesce(sum(events), 0) from usage_day where tenant = ?", rep.tenant());
    }

    private void assertRefusedWithin(Duration atMost, String event) {
        long start = System.nanoTime();
        Response answer = rep.report(event);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(atMost);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    private static int ready() throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static void signal(String name) throws IOException, InterruptedException {
        String broker = ConfigProvider.getConfig().getValue("handback.test.kafka-pid", String.class);
        assertThat(new ProcessBuilder("kill", "-" + name, broker).start().waitFor()).isZero();
    }
}
