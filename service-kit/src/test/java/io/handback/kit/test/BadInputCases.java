package io.handback.kit.test;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/// Everything a route that takes a JSON object, or a list of them, must refuse, tried over HTTP: status, problem shape, and that nothing
/// was written.
///
/// ```java
/// BadInputCases.of("POST", "/content/v1/items", A_VALID_ITEM)
///         .allowedTo(Tokens.bearer("acme", "mia", "marketer"))
///         .refusedTo(Tokens.bearer("acme", "rob", "rep"))
///         .unchanged(() -> Store.count("item"))
///         .check();
/// ```
public final class BadInputCases {

    private static final String JSON = "application/json";

    private final String method;
    private final String path;
    private final String body;
    private final Map<String, String> headers;
    private final String allowed;
    private final String refused;
    private final @Nullable Supplier<?> state;
    private final Shape shape;

    /// What the route takes, and how it refuses.
    private enum Shape {
        OBJECT,
        /// A list of rows; when none can be taken, the problem's violations say why.
        ROWS,
        /// A list of rows; when none can be taken, the problem's `refused` says why, row by row.
        ROWS_REFUSED_ALONE
    }

    private BadInputCases(RawHttp.Request valid, String allowed, String refused, @Nullable Supplier<?> state, Shape shape) {
        this.method = valid.method();
        this.path = valid.path();
        this.body = String.valueOf(valid.body());
        this.headers = valid.headers();
        this.allowed = allowed;
        this.refused = refused;
        this.state = state;
        this.shape = shape;
    }

    /// The cases of a route, by a body (a JSON object) that the route takes.
    public static BadInputCases of(String method, String path, String validBody) {
        return new BadInputCases(new RawHttp.Request(method, path, Map.of(), validBody, false), "", "", null, Shape.OBJECT);
    }

    /// The cases of a route that takes a list, by a row (a JSON object) that the route takes.
    public static BadInputCases ofRows(String method, String path, String validRow) {
        String rows = "[" + validRow.strip() + "]";
        return new BadInputCases(new RawHttp.Request(method, path, Map.of(), rows, false), "", "", null, Shape.ROWS);
    }

    /// For a list none of whose rows can be taken: the problem's `refused` says why, in place of its violations.
    public BadInputCases refusingEachAlone() {
        return new BadInputCases(valid(), allowed, refused, state, Shape.ROWS_REFUSED_ALONE);
    }

    /// With the Authorization value of somebody who may call the route.
    public BadInputCases allowedTo(String authorization) {
        return new BadInputCases(valid(), authorization, refused, state, shape);
    }

    /// With the Authorization value of somebody whose roles do not allow it.
    public BadInputCases refusedTo(String authorization) {
        return new BadInputCases(valid(), allowed, authorization, state, shape);
    }

    /// With one more header on every request (`If-Match`, `Idempotency-Key`).
    public BadInputCases with(String header, String value) {
        return new BadInputCases(valid().with(header, value), allowed, refused, state, shape);
    }

    /// With something that must be equal before and after each case: rows, events.
    public BadInputCases unchanged(Supplier<?> given) {
        return new BadInputCases(valid(), allowed, refused, given, shape);
    }

    /// Runs all cases and reports every one that failed.
    public void check() {
        assertAll(method + " " + path, tests().stream().map(DynamicTest::getExecutable));
    }

    /// The cases one by one, for a `@TestFactory`.
    public List<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        badBodies().forEach((name, bad) -> tests.add(test(name, () -> refuse(bad))));
        PathSpellings.of(path).forEach((name, bad) -> tests.add(test(name, () -> badPath(bad))));
        tests.add(test("a text instead of JSON", () -> refuse(request(body).type("text/plain"), 415)));
        tests.add(test("a body without its type", () -> refuse(request(body).type(null), 415)));
        tests.add(test("a body of 1.1 MB", () -> refuse(request(bodies().large()), 413)));
        tests.add(test("a body of 1.1 MB that does not say its length", () -> refuse(request(bodies().large()).streamed(), 413)));
        tests.add(test("a method the path does not take", this::wrongMethod));
        tests.add(test("no token", () -> unauthorized(request(body).without("Authorization"))));
        tests.add(test("a token that is none", () -> unauthorized(request(body).with("Authorization", "Bearer a.b.c"))));
        tests.add(test("two tokens", () -> unauthorized(request(body).with("Authorization", allowed).twice("Authorization"))));
        tests.add(test("a token of 64 KB", this::hugeToken));
        tests.add(test("a role that may not", () -> refuse(request(body).with("Authorization", refused), 403)));
        tests.add(test("a bad body of a role that may not", () -> refuse(request("{").with("Authorization", refused), 403)));
        return tests;
    }

    private DynamicTest test(String name, Executable test) {
        return DynamicTest.dynamicTest(name, () -> leavingAllAsItWas(name, test));
    }

    private void leavingAllAsItWas(String name, Executable test) throws Throwable {
        Object before = state == null ? "" : state.get();
        try {
            test.execute();
        } catch (AssertionError e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
        Object after = state == null ? "" : state.get();
        Assertions.assertThat(after).as(name + ": what is stored").isEqualTo(before);
    }

    private BadBodies bodies() {
        return new BadBodies(shape == Shape.OBJECT ? body : body.substring(1, body.length() - 1));
    }

    private Map<String, String> badBodies() {
        if (shape == Shape.OBJECT) {
            return bodies().all();
        }
        Map<String, String> bad = new LinkedHashMap<>();
        bodies().all().forEach((name, row) -> bad.put("a row with " + name, "[" + row + "]"));
        bad.put("no body at all", "");
        bad.put("null", "null");
        bad.put("an object instead of a list", body.substring(1, body.length() - 1));
        bad.put("a text instead of a list", "\"x\"");
        bad.put("a list that breaks off", body.substring(0, body.length() - 1));
        bad.put("a list in a list", "[" + body + "]");
        bad.put("text after the list", body + " x");
        bad.put("a second list", body + body);
        return bad;
    }

    private void refuse(String bad) {
        RawHttp.Answer answer = RawHttp.send(request(bad));
        if (shape == Shape.ROWS_REFUSED_ALONE && answer.body().contains("\"refused\":[{")) {
            Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            Assertions.assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            Assertions.assertThat(answer.body()).contains("\"accepted\":0");
        } else {
            ProblemShape.assertViolations(answer, 400);
        }
    }

    private static void refuse(RawHttp.Request bad, int status) {
        ProblemShape.assertRefused(RawHttp.send(bad), status);
    }

    private static void unauthorized(RawHttp.Request bad) {
        RawHttp.Answer answer = RawHttp.send(bad);
        ProblemShape.assertRefused(answer, 401);
        Assertions.assertThat(answer.header("www-authenticate")).startsWith("Bearer");
    }

    private void badPath(String bad) {
        RawHttp.Answer answer = RawHttp.send(new RawHttp.Request(method, bad, request(body).headers(), body, false));
        ProblemShape.assertRefused(answer, 400);
        Assertions.assertThat(answer.body()).contains("/problems/path-spelling");
    }

    private void wrongMethod() {
        RawHttp.Answer answer = RawHttp.send(new RawHttp.Request("PATCH", path, request(body).headers(), body, false));
        ProblemShape.assertRefused(answer, 405);
        Assertions.assertThat(answer.header("allow").split(", ", -1)).as("Allow").contains(method).doesNotContain("PATCH");
    }

    private void hugeToken() {
        RawHttp.Answer answer = RawHttp.send(request(body).with("Authorization", "Bearer " + "a".repeat(65_536)));
        Assertions.assertThat(answer.status()).isIn(401, 431);
    }

    private RawHttp.Request request(String withBody) {
        return new RawHttp.Request(method, path, headers, withBody, false).with("Authorization", allowed).type(JSON);
    }

    private RawHttp.Request valid() {
        return new RawHttp.Request(method, path, headers, body, false);
    }
}
