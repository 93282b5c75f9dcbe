package io.handback.e2e.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One sign-in by authorization code with PKCE, as a page does it.
///
/// @param issuer where one signs in
/// @param page the page that wants somebody signed in
/// @param verifier the secret behind the challenge
record CodeFlow(URI issuer, URI page, String verifier) {

    private static final String CLIENT = "handback-web";

    /// What is asked for, with more parameters.
    String authorize(Map<String, String> more) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
        Map<String, String> parameters = new TreeMap<>(Map.of("client_id", CLIENT, "redirect_uri", page.toString(), "response_type", "code",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest), "code_challenge_method", "S256"));
        parameters.putAll(more);
        return issuer + "/authorize?" + encoded(parameters);
    }

    /// Signing out again.
    String endSession() {
        return issuer + "/end-session?" + encoded(Map.of("client_id", CLIENT, "post_logout_redirect_uri", page.toString(), "state", "out"));
    }

    /// What the page sends to get tokens.
    String exchange(String code) {
        return encoded(Map.of("grant_type", "authorization_code", "code", code, "client_id", CLIENT, "redirect_uri", page.toString(),
                "code_verifier", verifier));
    }

    /// The parameters of an address.
    static Map<String, String> parameters(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
