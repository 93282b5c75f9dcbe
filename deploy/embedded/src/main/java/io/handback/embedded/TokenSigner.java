package io.handback.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/// Makes signed tokens (RS256) in the name of an issuer.
public final class TokenSigner {

    /// The audience of every access token.
    public static final String AUDIENCE = "handback";

    private final SigningKeys keys;
    private final String issuer;
    private final InstantSource clock;

    TokenSigner(SigningKeys keys, String issuer, InstantSource clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    /// Signs with the keys that an issuer has stored in this folder; fails when there are none.
    public static TokenSigner withKeysOf(Path keyDirectory, String issuer) {
        return new TokenSigner(SigningKeys.existing(new KeyStore(keyDirectory)), issuer, InstantSource.system());
    }

    /// An access token.
    public String accessToken(Person person, Duration lifetime) {
        return accessToken(person, lifetime, UnaryOperator.identity());
    }

    /// An access token whose claims were changed before signing: for tests of tokens that must be refused.
    public String accessToken(Person person, Duration lifetime, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(claims(person, lifetime).audience(AUDIENCE)).build());
    }

    /// An id token for the client that signed the person in.
    String idToken(Person person, String clientId, @Nullable String nonce, Duration lifetime) {
        return sign(claims(person, lifetime)
                .audience(clientId)
                .claim("nonce", nonce)
                .build());
    }

    private JWTClaimsSet.Builder claims(Person person, Duration lifetime) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(person.subject())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("tenant", person.tenant())
                .claim("roles", person.roles())
                .claim("name", person.name())
                .claim("email", person.email());
    }

    private String sign(JWTClaimsSet claims) {
        RSAKey key = keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
