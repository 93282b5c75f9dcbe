package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/// What a path answers to a method it does not take: 405 with all it takes in `Allow` (RFC 9110, 15.5.6).
public final class WrongMethod {

    /// A method no route of ours takes.
    private static final String NO_ROUTES = "PATCH";

    private WrongMethod() {}

    /// Fails unless the path names these methods, in alphabetical order, and no other.
    public static void assertRefused(String path, String authorization, String... taken) {
        var wrong = new RawHttp.Request(NO_ROUTES, path, Map.of("Authorization", authorization), "{}", false);
        RawHttp.Answer answer = RawHttp.send(wrong.type("application/json"));
        ProblemShape.assertRefused(answer, 405);
        assertThat(answer.header("allow").split(", ", -1)).as("Allow of " + path).containsExactly(taken);
    }
}
