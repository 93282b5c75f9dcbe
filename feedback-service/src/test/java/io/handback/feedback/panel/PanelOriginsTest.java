package io.handback.feedback.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Others;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/// Where the setting `handback.panel.origins` names two origins.
@QuarkusTest
class PanelOriginsTest {

    private static final String CRM = "https://crm.example.com";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void a_page_of_an_allowed_origin_may_load_the_panel_and_read_answers_refusals_too() {
        given().header("Origin", CRM).get(PanelRoute.PATH).then().statusCode(200).header(ALLOWED, CRM);
        Api.rep(Others.newTenant(), "rita").request().header("Origin", CRM).get("/reasons").then().statusCode(200).header(ALLOWED, CRM);
        given().header("Origin", CRM).get("/feedback/v1/reasons").then().statusCode(401).header(ALLOWED, CRM);
        given().header("Origin", CRM).urlEncodingEnabled(false).get("/feedback/v1/reasons;x").then().statusCode(400).header(ALLOWED, CRM);
    }

    @Test
    void its_preflight_permits_what_the_panel_sends_and_no_cookies() {
        ValidatableResponse answer = preflight(CRM);

        answer.statusCode(204)
                .header(ALLOWED, CRM)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("authorization"))
                .header("Access-Control-Allow-Headers", containsString("idempotency-key"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "http://crm.example.com", "https://crm.example.com:444", "null"})
    void another_origin_gets_answers_but_no_permission_to_read_them(String origin) {
        given().header("Origin", origin).get(PanelRoute.PATH).then().statusCode(200).header(ALLOWED, nullValue());
        preflight(origin).header(ALLOWED, nullValue()).header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void a_cache_keeps_the_answers_for_different_origins_apart() {
        Response unasked = given().get(PanelRoute.PATH);

        unasked.then().header(ALLOWED, nullValue());
        assertThat(unasked.headers().getValues("Vary")).contains("origin", "accept-encoding");
        given().header("Origin", "https://other.example.com").get(PanelRoute.PATH).then().header(ALLOWED,
                equalTo("https://other.example.com"));
    }

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .options("/feedback/v1/content/0199a000-0000-7000-8000-000000000001/versions/1/rating")
                .then();
    }
}
