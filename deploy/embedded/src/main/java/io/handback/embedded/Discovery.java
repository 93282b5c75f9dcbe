package io.handback.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The discovery document: where everything is, and what is understood.
final class Discovery {

    private Discovery() {}

    static Map<String, Object> of(String url) {
        Map<String, Object> document = new HashMap<>(endpoints(url));
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        document.put("revocation_endpoint_auth_methods_supported", List.of("none"));
        document.put("prompt_values_supported", Prompt.supported());
        document.put("ui_locales_supported", List.of("en", "de"));
        return document;
    }

    private static Map<String, Object> endpoints(String url) {
        return Map.of(
                "issuer", url,
                "jwks_uri", url + "/jwks",
                "authorization_endpoint", url + "/authorize",
                "token_endpoint", url + "/token",
                "revocation_endpoint", url + "/revoke",
                "end_session_endpoint", url + "/end-session");
    }
}
