package io.handback.content.slice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Where the setting `handback.panel.origins` names nobody, as it does by default.
@QuarkusTest
class OriginsSliceTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void no_page_of_another_origin_may_read_or_send_anything() {
        given().header("Origin", "https://crm.example.com").get(Client.ITEMS).then().statusCode(401).header(ALLOWED, nullValue());
        given().header("Origin", "https://crm.example.com")
                .header("Access-Control-Request-Method", "POST")
                .options(Client.ITEMS)
                .then()
                .header(ALLOWED, nullValue())
                .header("Access-Control-Allow-Methods", nullValue())
                .header("Access-Control-Allow-Headers", nullValue());
    }
}
