package io.handback.engagement;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.UUID;

import io.handback.kit.test.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// One person of a tenant with one role, who talks to the service over HTTP.
public record Client(String tenant, String subject, List<String> roles) {

    public static final String ROOT = "/engagement/v1";

    /// Somebody called after the role.
    public static Client as(String tenant, String role) {
        return new Client(tenant, role + "-1", List.of(role));
    }

    /// A tenant nobody else uses.
    public static String newTenant() {
        return "t-" + UUID.randomUUID();
    }

    public RequestSpecification request() {
        var plain = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(plain)).header("Authorization", bearer());
    }

    public String bearer() {
        return Tokens.bearer(tenant, subject, roles.toArray(String[]::new));
    }

    public Response get(String path) {
        return request().get(ROOT + path);
    }

    public Response put(String path, String body) {
        return request().contentType("application/json").body(body).put(ROOT + path);
    }

    /// Reports events; each is a JSON object.
    public Response report(String... events) {
        return request().contentType("application/json").body("[" + String.join(",", events) + "]").post(ROOT + "/events");
    }

    /// Who this is.
    public UUID personId() {
        return request().put(ROOT + "/people/me").then().statusCode(200).extract().jsonPath().getUUID("personId");
    }
}
