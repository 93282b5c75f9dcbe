package io.handback.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/// What kind of token one is, by its header: issuers sign other things with the same key (logout tokens, security events), and those
/// are no leave to call (RFC 8725, section 3.11).
final class TokenType {

    private static final Set<String> ACCESS = Set.of("jwt", "at+jwt");
    private static final String PREFIX = "application/";

    private TokenType() {}

    /// Whether the token may be an access token: it says so, or does not say what it is.
    static boolean isAccess(@Nullable String token) {
        int end = token == null ? -1 : token.indexOf('.');
        return token == null || end < 0 || ACCESS.contains(named(token.substring(0, end)));
    }

    private static String named(String header) {
        try {
            Object type = new JsonObject(new String(Base64.getUrlDecoder().decode(header), UTF_8)).getValue("typ");
            String name = type == null ? "jwt" : String.valueOf(type).toLowerCase(Locale.ROOT);
            return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        } catch (DecodeException | IllegalArgumentException _) {
            return "unreadable";
        }
    }
}
