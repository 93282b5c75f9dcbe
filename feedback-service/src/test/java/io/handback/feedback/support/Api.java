package io.handback.feedback.support;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

import io.handback.kit.test.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// The service's interface, called by somebody of a tenant.
public final class Api {

    private final String tenant;
    private final String subject;
    private final String bearer;

    private Api(String tenant, String subject, String... roles) {
        this.tenant = tenant;
        this.subject = subject;
        bearer = Tokens.bearer(tenant, subject, roles);
    }

    public static Api rep(String tenant, String subject) {
        return new Api(tenant, subject, "rep");
    }

    public static Api as(String role, String tenant) {
        return new Api(tenant, role + "-of-" + tenant, role);
    }

    /// The id the registry of people gives this caller.
    public UUID personId() {
        return Tokens.personId(tenant, subject);
    }

    public String bearer() {
        return bearer;
    }

    public RequestSpecification request() {
        return given().header("Authorization", bearer).basePath("/feedback/v1").urlEncodingEnabled(false);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response rate(UUID itemId, int version, String body) {
        return rating(itemId, version, body, request());
    }

    public Response rate(UUID itemId, int version, String body, String idempotencyKey) {
        return rating(itemId, version, body, request().header("Idempotency-Key", idempotencyKey));
    }

    public Response withdraw(UUID itemId, int version) {
        return request().delete(path(itemId, version));
    }

    public Response myRating(UUID itemId, int version) {
        return request().get(path(itemId, version));
    }

    /// The id of this caller's rating of a version.
    public UUID feedbackId(UUID itemId, int version) {
        String found = get("/people/me/ratings")
                .path("items.find { it.itemId == '" + itemId + "' && it.version == " + version + " }.feedbackId");
        return UUID.fromString(found);
    }

    public Response answer(UUID feedbackId, String body) {
        return answer(feedbackId, body, request());
    }

    public Response answer(UUID feedbackId, String body, String idempotencyKey) {
        return answer(feedbackId, body, request().header("Idempotency-Key", idempotencyKey));
    }

    private static Response answer(UUID feedbackId, String body, RequestSpecification request) {
        return request.contentType("application/json").body(body).put("/feedback/" + feedbackId + "/answer");
    }

    public Response importLines(String lines) {
        return request().contentType("application/x-ndjson").body(lines.getBytes(UTF_8)).post("/imports");
    }

    public static Response rating(UUID itemId, int version, String body, RequestSpecification request) {
        return request.contentType("application/json").body(body).put(path(itemId, version));
    }

    private static String path(UUID itemId, int version) {
        return "/content/" + itemId + "/versions/" + version + "/rating";
    }
}
