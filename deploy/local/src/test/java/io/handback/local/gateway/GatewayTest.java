package io.handback.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.local.FreeLayout;
import io.handback.local.home.Layout;
import io.handback.local.home.Service;
import io.handback.local.listener.Listener;

@Timeout(60)
class GatewayTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Layout layout = new Layout(8080);
    private static Listener gateway;
    private static List<FakeOrigin> origins = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        layout = FreeLayout.find();
        origins.add(FakeOrigin.start("content", layout.service(Service.CONTENT)));
        origins.add(FakeOrigin.start("feedback", layout.service(Service.FEEDBACK)));
        origins.add(FakeOrigin.start("engagement", layout.service(Service.ENGAGEMENT)));
        origins.add(FakeOrigin.start("issuer", layout.issuer()));
        gateway = Gateway.start(layout);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        origins.forEach(FakeOrigin::close);
    }

    @ParameterizedTest
    @CsvSource({
            "/content/v1/items, content",
            "/content?x=/feedback, content",
            "/feedback/v1/content, feedback",
            "/panel/, feedback",
            "/engagement/v1/people/me, engagement",
            "/l/abc, engagement",
            "/, engagement",
            "/contents, engagement",
            "/q/metrics, engagement",
            "/issuer/jwks, issuer"})
    void each_path_goes_to_its_service(String path, String service) throws Exception {
        assertThat(get(path).body()).startsWith(service + " GET ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/content/v1/a%2Fb;x",
            "/content/v1/%2e%2e/engagement",
            "/content/../engagement/v1",
            "/content//v1/items",
            "/content/v1/items?q=%C3%A9&x=a%26b&y=+",
            "/content;a=b/v1"})
    void a_path_goes_through_as_it_was_spelt(String path) throws IOException {
        assertThat(rawGet(path)).endsWith(" GET " + path);
    }

    @Test
    void method_body_headers_and_status_go_through() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/content/v1/echo"))
                .method("PUT", BodyPublishers.ofString("{\"a\":\"é\"}"))
                .header("Authorization", "Bearer t")
                .header("If-Match", "\"1\"")
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("PUT Bearer t \"1\" {\"a\":\"é\"}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void a_body_whose_length_is_not_known_beforehand_goes_through() throws Exception {
        byte[] body = "x".repeat(200_000).getBytes(UTF_8);
        for (int call = 0; call < 3; call++) {
            HttpRequest request = HttpRequest.newBuilder(uri("/content/v1/echo"))
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .header("Authorization", "Bearer t")
                    .header("If-Match", "*")
                    .build();
            assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).hasSize(body.length + "POST Bearer t * ".length());
        }
    }

    @Test
    void an_event_stream_arrives_event_by_event_and_its_end_reaches_the_service() throws Exception {
        // Given
        FakeOrigin feedback = origins.get(1);
        HttpResponse<InputStream> stream = HTTP.send(HttpRequest.newBuilder(uri("/feedback/v1/stream")).build(),
                BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8));
        // When / Then: the next event is only sent once the one before has arrived here
        for (int event = 1; event <= 3; event++) {
            feedback.send("data: " + event + "\n\n");
            assertThat(nextData(lines)).isEqualTo("data: " + event);
        }
        lines.close();
        assertThat(feedback.streamEnded().await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static String nextData(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void many_open_streams_do_not_hold_up_other_calls() throws Exception {
        List<InputStream> streams = new ArrayList<>();
        for (int reader = 0; reader < 40; reader++) {
            streams.add(HTTP.send(HttpRequest.newBuilder(uri("/feedback/v1/idle")).build(), BodyHandlers.ofInputStream()).body());
        }
        assertThat(get("/feedback/v1/content").statusCode()).isEqualTo(200);
        for (InputStream stream : streams) {
            stream.close();
        }
    }

    @Test
    void a_service_that_is_away_is_a_502() throws Exception {
        Layout nobody = FreeLayout.find();
        try (Listener _ = Gateway.start(nobody)) {
            assertThat(HTTP.send(HttpRequest.newBuilder(nobody.gateway().resolve("/content/v1")).build(), BodyHandlers.ofString())
                    .statusCode())
                    .isEqualTo(502);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(layout.gateway() + path);
    }

    // java.net.http would refuse or change some of these paths
    private static String rawGet(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), layout.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8).strip();
        }
    }
}
