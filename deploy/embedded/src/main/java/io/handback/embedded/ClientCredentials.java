package io.handback.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

/// The id and secret of a machine, from the `Authorization` header or the form.
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "Basic ";

    static ClientCredentials of(HttpExchange exchange, Form form) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? ofForm(form) : ofHeader(header);
    }

    private static ClientCredentials ofForm(Form form) {
        return new ClientCredentials(orEmpty(form.find("client_id")), orEmpty(form.find("client_secret")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ClientCredentials ofHeader(String header) {
        try {
            String[] pair = decoded(header).split(":", 2);
            return new ClientCredentials(formDecoded(pair[0]), formDecoded(pair[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new OAuthRefusal("invalid_client", "The Authorization header is not Basic id:secret.");
        }
    }

    private static String decoded(String header) {
        if (!header.startsWith(BASIC)) {
            throw new IllegalArgumentException("not Basic");
        }
        return new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8);
    }

    /// RFC 6749 section 2.3.1: id and secret are form-encoded before they are put together.
    private static String formDecoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean match(IssuerClient client) {
        return client.id().equals(id)
                && MessageDigest.isEqual(client.secret().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + id + "]";
    }
}
