package io.handback.engagement.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.kit.test.TypeScriptIsSound;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DashboardSliceTest {

    /// In bytes, as it travels: what has to come before the first page can be seen.
    private static final int BUDGET = 150_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/static/bundle/[^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\"\\./([\\w.-]+\\.js)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/items", "/items/new", "/items/0199a000-0000-7000-8000-000000000001/edit", "/workbench", "/feed", "/gap",
            "/participation", "/definitions", "/signed-in?code=abc&state=def"})
    void every_address_of_a_page_gets_the_page_under_a_strict_policy(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'; style-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body(containsString("<hb-app>"));
    }

    @Test
    void the_types_of_its_source_fit() throws Exception {
        TypeScriptIsSound.check(Path.of("src/main/resources/web"));
    }

    @Test
    void the_page_has_nothing_inline_and_loads_nothing_from_elsewhere() {
        String page = given().get("/").asString();

        assertThat(page).doesNotContain("<style", "style=", "onload=", "http:", "https:").doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        assertThat(files(page)).isNotEmpty();
    }

    @Test
    void the_first_load_travels_within_its_budget() {
        Set<String> files = files(given().get("/").asString());

        int size = files.stream().mapToInt(DashboardSliceTest::compressed).sum();
        assertThat(size).isBetween(20_000, BUDGET);
        assertThat(files).noneMatch(file -> file.contains("engine"));
    }

    @Test
    void files_whose_name_tells_their_content_are_kept() {
        String file = files(given().get("/").asString()).iterator().next();

        given().get(file).then().statusCode(200).header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void the_page_learns_where_to_sign_in() {
        given().get("/app/config.json")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(ConfigProvider.getConfig().getValue("handback.issuer", String.class)))
                .body("clientId", equalTo("handback-web"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index", "/item", "/app/", "/app/index.ts", "/web/app/index.ts", "/static/bundle/", "/package.json"})
    void nothing_else_was_opened(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void a_mistyped_address_gets_the_page_that_says_so_and_a_program_a_problem() {
        given().accept("text/html").get("/itmes").then().statusCode(404).contentType("text/html").body(containsString("<hb-app>"));
        given().accept("application/json").get("/itmes").then().statusCode(404).contentType("application/problem+json");
        given().accept("text/html").get("/engagement/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void pages_are_read_and_never_written() {
        given().post("/items").then().statusCode(404);
        given().head("/items").then().statusCode(200);
    }

    /// The page's own files and those they import, not those that are fetched on demand.
    private static Set<String> files(String page) {
        Set<String> files = new LinkedHashSet<>();
        FILE.matcher(page).results().map(found -> found.group(1)).forEach(file -> collect(file, files));
        return files;
    }

    private static void collect(String file, Set<String> files) {
        if (files.add(file) && file.endsWith(".js")) {
            IMPORT.matcher(given().get(file).asString())
                    .results()
                    .map(MatchResult::group)
                    .map(found -> "/static/bundle/" + found.replaceFirst(".*\\./([\\w.-]+)\"", "$1"))
                    .forEach(imported -> collect(imported, files));
        }
    }

    /// How many bytes of the file travel.
    private static int compressed(String file) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + file)).timeout(LIMIT).header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.sendAsync(request, BodyHandlers.ofByteArray()).join();
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            return answer.body().length;
        }
    }
}
