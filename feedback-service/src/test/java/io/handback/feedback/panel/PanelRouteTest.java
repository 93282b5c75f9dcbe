package io.handback.feedback.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.kit.test.RawHttp;
import io.handback.kit.test.TypeScriptIsSound;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class PanelRouteTest {

    /// In bytes, as it travels.
    private static final int BUDGET = 25_000;

    @Test
    void everybody_gets_the_panel_as_a_script_that_any_page_may_embed() {
        Response script = given().get("/panel/handback-panel.js");

        script.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/javascript"))
                .header("Cache-Control", equalTo("public, max-age=300"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"));
        assertThat(script.asString()).contains("handback-panel", "import.meta.url");
    }

    @Test
    void the_types_of_its_source_fit() throws Exception {
        TypeScriptIsSound.check(Path.of("src/main/resources/web"));
    }

    @Test
    void it_is_one_file_that_loads_no_other_and_evaluates_no_text() {
        assertThat(given().get("/panel/handback-panel.js").asString())
                .doesNotContainPattern("\\bimport\\s*[({\"'*]")
                .doesNotContainPattern("\\beval\\(|new Function\\(|sourceMappingURL");
    }

    @Test
    void it_travels_within_its_budget() {
        Map<String, String> gzip = Map.of("Accept-Encoding", "gzip");

        RawHttp.Answer script = RawHttp.send(new RawHttp.Request("HEAD", "/panel/handback-panel.js", gzip, null, false));

        assertThat(script.header("content-encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(script.header("content-length"))).isBetween(10_000, BUDGET);
    }

    @Test
    void a_page_that_has_it_already_is_not_sent_it_again() {
        String tag = given().get("/panel/handback-panel.js").header("ETag");

        given().header("If-None-Match", tag).get("/panel/handback-panel.js").then().statusCode(304).header("ETag", tag).body(emptyString());
        given().header("If-None-Match", "W/\"another\"").get("/panel/handback-panel.js").then().statusCode(200);
    }

    @Test
    void it_is_read_and_never_written() {
        given().post("/panel/handback-panel.js").then().statusCode(404);
        given().head("/panel/handback-panel.js").then().statusCode(200).header("Content-Type", containsString("javascript"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/panel", "/panel/", "/panel/index.ts", "/panel/words/en.json", "/web/panel/index.ts",
            "/static/bundle/",
            "/panel/handback-panel.js.map", "/package.json", "/web-bundler/live"})
    void nothing_else_was_opened(String path) {
        given().get(path).then().statusCode(404).header("Access-Control-Allow-Origin", nullValue());
    }
}
