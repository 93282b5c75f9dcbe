package io.handback.local.crm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.local.FreeLayout;
import io.handback.local.home.Layout;
import io.handback.local.listener.Listener;

@Timeout(60)
class CrmPageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path ROOT = Path.of("..", "..");

    private static Layout layout = new Layout(8080);
    private static Listener page;

    @BeforeAll
    static void start() {
        layout = FreeLayout.find();
        page = CrmPage.start(ROOT, layout, () -> "token-of-rita");
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"/, text/html", "/index.html, text/html", "/index.html?x=1, text/html", "/frame.html, text/html", "/crm.css, text/css",
            "/crm.js, text/javascript"})
    void its_files_are_served_under_a_strict_policy(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "style-src 'self'", "script-src 'self' " + layout.gateway() + ";")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void its_page_loads_the_panel_from_this_stacks_gateway_and_has_nothing_inline() throws Exception {
        String html = get("/").body();

        assertThat(html).contains("<script type=\"module\" src=\"" + layout.gateway() + "/panel/handback-panel.js\">", "<handback-panel",
                "token-url=\"/token\"");
        assertThat(html).doesNotContainPattern("<style|\\s(?:style|on\\w+)=|<script[^>]*>[^<]");
    }

    @Test
    void its_user_is_given_a_token_that_no_other_origin_can_read() throws Exception {
        HttpResponse<String> answer = get("/token");
        JsonNode body = new ObjectMapper().readTree(answer.body());

        assertThat(body.get("accessToken").asText()).isEqualTo("token-of-rita");
        assertThat(body.get("expiresIn").asInt()).isPositive();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_name_that_was_made_to_point_here_is_given_nothing() throws Exception {
        assertThat(raw("GET /token HTTP/1.1\r\nHost: evil.example.com:" + layout.crmPage())).startsWith("HTTP/1.1 421")
                .doesNotContain("token-of");
        assertThat(raw("GET /token HTTP/1.1\r\nHost: localhost:" + layout.crmPage())).startsWith("HTTP/1.1 200").contains("token-of-rita");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/README.md", "/../../../pom.xml", "/..%2f..%2f..%2fpom.xml", "/%2e%2e/%2e%2e/%2e%2e/pom.xml", "//etc/passwd",
            "/index.html/", "/./index.html", "/crm.js%00", "/token/x", "/x"})
    void nothing_else_of_the_disk_is_served(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + layout.crmPage())).startsWith("HTTP/1.1 404")
                .doesNotContain("<project");
    }

    @Test
    void it_is_only_read() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(uri("/token")).POST(HttpRequest.BodyPublishers.noBody()).build();

        assertThat(HTTP.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(layout.crmPageUrl() + path);
    }

    // java.net.http would refuse or change some of these paths
    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), layout.crmPage())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
