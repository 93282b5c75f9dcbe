package io.handback.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

/// `/token`: turns client credentials, an authorization code or a refresh token into an access token.
final class TokenEndpoint {

    static final Duration ACCESS_LIFETIME = Duration.ofMinutes(10);
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final TokenSigner tokens;
    private final List<IssuerClient> clients;
    private final Grants<SignIn> codes;
    private final Grants<SignIn> refreshTokens;

    TokenEndpoint(TokenSigner tokens, List<IssuerClient> clients, Grants<SignIn> codes, Grants<SignIn> refreshTokens) {
        this.tokens = tokens;
        this.clients = clients;
        this.codes = codes;
        this.refreshTokens = refreshTokens;
    }

    Answer handle(HttpExchange exchange) throws IOException {
        try {
            return Answer.json(200, grant(exchange, Form.ofBody(exchange)));
        } catch (OAuthRefusal refusal) {
            return Answer.error(refusal.error().equals("invalid_client") ? 401 : 400, refusal);
        }
    }

    private Map<String, Object> grant(HttpExchange exchange, Form form) {
        return switch (form.require("grant_type")) {
            case "client_credentials" -> machine(ClientCredentials.of(exchange, form));
            case "authorization_code" -> signedIn(redeemCode(form));
            case "refresh_token" -> signedIn(redeemRefreshToken(form));
            default -> throw new OAuthRefusal("unsupported_grant_type",
                    "grant_type must be client_credentials, authorization_code or refresh_token.");
        };
    }

    private Map<String, Object> machine(ClientCredentials credentials) {
        Person person = clients.stream()
                .filter(credentials::match)
                .findFirst()
                .orElseThrow(() -> new OAuthRefusal("invalid_client", "Unknown client or wrong secret."))
                .speaksFor();
        return accessToken(person);
    }

    private SignIn redeemCode(Form form) {
        SignIn signIn = requireOpen(codes.redeem(form.require("code")), form, "The code");
        boolean samePage = signIn.request().redirectUri().toString().equals(form.require("redirect_uri"));
        if (!samePage || !provesPossession(signIn, form.require("code_verifier"))) {
            throw new OAuthRefusal("invalid_grant", "redirect_uri or code_verifier do not belong to this code.");
        }
        return signIn;
    }

    private SignIn redeemRefreshToken(Form form) {
        return requireOpen(refreshTokens.redeem(form.require("refresh_token")), form, "The refresh token");
    }

    private static SignIn requireOpen(@Nullable SignIn signIn, Form form, String what) {
        if (signIn == null || !signIn.clientId().equals(form.require("client_id"))) {
            throw new OAuthRefusal("invalid_grant", what + " is unknown, used, too old or another client's.");
        }
        return signIn;
    }

    private static boolean provesPossession(SignIn signIn, String verifier) {
        return VERIFIER.matcher(verifier).matches()
                && MessageDigest.isEqual(bytes(challengeOf(verifier)), bytes(signIn.request().challenge()));
    }

    private static String challengeOf(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(verifier));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> signedIn(SignIn signIn) {
        Map<String, Object> answer = new HashMap<>(accessToken(signIn.person()));
        answer.put("id_token", tokens.idToken(signIn.person(), signIn.clientId(), signIn.nonce(), ACCESS_LIFETIME));
        answer.put("refresh_token", refreshTokens.issue(signIn));
        return answer;
    }

    private Map<String, Object> accessToken(Person person) {
        return Map.of(
                "access_token", tokens.accessToken(person, ACCESS_LIFETIME),
                "token_type", "Bearer",
                "expires_in", ACCESS_LIFETIME.toSeconds());
    }
}
