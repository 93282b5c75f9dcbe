package io.handback.kit.web.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Refused;

/// Opaque cursors: a position in a list, signed (HMAC-SHA-256) and bound to the tenant and the query that made them.
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE = 16;
    private static final int LONGEST = 2_000;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    /// Takes the secret all replicas of a service share; it has at least 32 characters.
    @Inject
    public Cursors(@ConfigProperty(name = "handback.cursor-secret") String secret) {
        if (secret.length() < 32) {
            throw new IllegalStateException("handback.cursor-secret needs at least 32 characters: generate one, for example with"
                    + " openssl rand -base64 32.");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// The cursor of a position: the sort values of the last row of a page.
    ///
    /// @param query the name of the list together with whatever filters belong to it
    public String encode(TenantId tenant, String query, List<String> position) {
        byte[] payload = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(tenant, query, payload);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE + payload.length);
        System.arraycopy(payload, 0, cursor, SIGNATURE, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /// The position a cursor stands for; empty without a cursor.
    ///
    /// @throws Refused 400 `bad-cursor` when this service did not make it for this tenant and query
    public List<String> decode(TenantId tenant, String query, @Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        byte[] bytes = bytes(cursor);
        byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        byte[] given = Arrays.copyOf(bytes, SIGNATURE);
        if (!MessageDigest.isEqual(given, Arrays.copyOf(sign(tenant, query, payload), SIGNATURE))) {
            throw refused();
        }
        return List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > LONGEST) {
            throw refused();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < SIGNATURE || !Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)) {
                throw refused();
            }
            return bytes;
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    private byte[] sign(TenantId tenant, String query, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((tenant.value() + "\n" + query.length() + "\n" + query + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", e);
        }
    }

    private static Refused refused() {
        return Refused.with(400, "bad-cursor", "Start again without a cursor, then send back 'next' exactly as it came, to the same list.");
    }
}
