package io.handback.content.slice;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.test.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// One person of a tenant with one role, who talks to the service over HTTP.
record Client(String tenant, String subject, List<String> roles) {

    static final String ITEMS = "/content/v1/items";
    static final String ITEM = """
            {"title": "Price comparison", "kind": "one-pager", "tags": {"persona": ["CFO"], "stage": ["demo", "negotiation"]},
             "audience": {"regions": ["DACH"], "roles": ["rep"]}}""";
    static final String DRAFT = """
            {"summary": "First edition", "link": "https://example.com/p.pdf", "cost": {"amount": "1200.50", "currency": "EUR"},
             "estimate": {"value": 2, "reservations": ["too-simple"]}}""";

    /// Somebody called after the role.
    static Client as(String tenant, String role) {
        return new Client(tenant, role + "-1", List.of(role));
    }

    /// A tenant nobody else uses.
    static String newTenant() {
        return "t-" + UUID.randomUUID();
    }

    UUID personId() {
        return Tokens.personId(tenant, subject);
    }

    RequestSpecification request() {
        var plain = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT);
        return given().basePath("/")
                .config(RestAssuredConfig.config().encoderConfig(plain))
                .header("Authorization", Tokens.bearer(tenant, subject, roles.toArray(String[]::new)));
    }

    RequestSpecification json(String body) {
        return request().contentType("application/json").body(body);
    }

    Response get(String path) {
        return request().urlEncodingEnabled(false).get(path);
    }

    Response post(String path) {
        return request().post(path);
    }

    Response post(String path, String body) {
        return json(body).post(path);
    }

    Response put(String path, @Nullable String ifMatch, String body) {
        RequestSpecification request = json(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    /// Makes an item and says where it is.
    String newItem() {
        return post(ITEMS, ITEM).then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]*", "");
    }

    /// Makes an item with a first draft and says where that is.
    String newDraft() {
        return newDraft(newItem());
    }

    String newDraft(String item) {
        return post(item + "/versions", DRAFT).then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]*", "");
    }

    /// Makes an item whose first version is submitted, and says where that is.
    String newSubmitted() {
        String draft = newDraft();
        post(draft + "/submission").then().statusCode(200);
        return draft;
    }
}
