package io.handback.embedded;

import java.util.HashMap;
import java.util.Map;

/// What a page sends to an issuer in a code flow.
final class Requests {

    // the example of RFC 7636 appendix B
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String PAGE = "http://127.0.0.1:8080/callback?from=here";

    private Requests() {}

    static Map<String, String> request(Map<String, String> changes) {
        Map<String, String> request = new HashMap<>(Map.of(
                "client_id", "handback-web",
                "redirect_uri", PAGE,
                "response_type", "code",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        request.putAll(changes);
        return request;
    }

    static Map<String, String> exchange(String code, Map<String, String> changes) {
        Map<String, String> request = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "client_id", "handback-web",
                "redirect_uri", PAGE,
                "code_verifier", VERIFIER));
        request.putAll(changes);
        return request;
    }

    static Map<String, String> refreshing(String refreshToken) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", "handback-web");
    }
}
