package io.handback.embedded;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/// The key tokens are signed with, and the earlier ones that are still published for a grace time.
final class SigningKeys {

    private static final int BITS = 2048;

    private final KeyStore store;
    private final Duration grace;
    private final InstantSource clock;
    /// The current key first.
    private List<RSAKey> keys;

    private SigningKeys(KeyStore store, Duration grace, InstantSource clock, List<RSAKey> keys) {
        this.store = store;
        this.grace = grace;
        this.clock = clock;
        this.keys = keys;
    }

    /// The stored keys, or a first one.
    static SigningKeys open(KeyStore store, Duration grace, InstantSource clock) {
        SigningKeys keys = new SigningKeys(store, grace, clock, store.read());
        if (keys.keys.isEmpty()) {
            keys.rotate();
        }
        return keys;
    }

    /// The stored keys; fails when there are none.
    static SigningKeys existing(KeyStore store) {
        List<RSAKey> stored = store.read();
        if (stored.isEmpty()) {
            throw new EmbeddedStartException("There is no issuer key in " + store.folder() + " yet: start Handback first (./handback up).");
        }
        return new SigningKeys(store, Duration.ZERO, InstantSource.system(), stored);
    }

    synchronized RSAKey current() {
        return keys.getFirst();
    }

    /// What the world may see: the public half of every key a token still alive can be signed with.
    synchronized JWKSet published() {
        Instant now = clock.instant();
        return new JWKSet(keys.stream()
                .filter(key -> alive(key, now))
                .map(key -> (JWK) key.toPublicJWK())
                .toList());
    }

    /// Signs with a new key from now on.
    synchronized void rotate() {
        Instant now = clock.instant();
        Stream<RSAKey> earlier = keys.stream()
                .map(key -> ending(key, now.plus(grace)))
                .filter(key -> alive(key, now));
        List<RSAKey> next = new ArrayList<>(List.of(generate(now)));
        earlier.forEach(next::add);
        store.write(next);
        keys = List.copyOf(next);
    }

    private static boolean alive(RSAKey key, Instant now) {
        Date end = key.getExpirationTime();
        return end == null || end.toInstant().isAfter(now);
    }

    private static RSAKey ending(RSAKey key, Instant end) {
        return key.getExpirationTime() == null ? new RSAKey.Builder(key).expirationTime(Date.from(end)).build() : key;
    }

    private static RSAKey generate(Instant now) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .issueTime(Date.from(now))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
