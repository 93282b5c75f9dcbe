package io.handback.kit.test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.eclipse.microprofile.config.ConfigProvider;

import com.nimbusds.jwt.JWTClaimsSet;

import io.handback.embedded.Person;
import io.handback.embedded.TokenSigner;

/// Bearer tokens of the embedded issuer.
public final class Tokens {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private Tokens() {}

    /// The value of the Authorization header for a subject of a tenant with these roles.
    public static String bearer(String tenant, String subject, String... roles) {
        return "Bearer " + signer().accessToken(Person.of(tenant, subject, roles), LIFETIME);
    }

    /// The same with claims changed before signing, for tokens that must be refused.
    public static String bearer(UnaryOperator<JWTClaimsSet.Builder> change, String tenant, String subject, String... roles) {
        return "Bearer " + signer().accessToken(Person.of(tenant, subject, roles), LIFETIME, change);
    }

    /// The id the stand-in registry gives this subject.
    public static UUID personId(String tenant, String subject) {
        return PeopleStandIn.personId(tenant, subject);
    }

    private static TokenSigner signer() {
        var config = ConfigProvider.getConfig();
        return TokenSigner.withKeysOf(Path.of(config.getValue("handback.test.issuer-keys", String.class)),
                config.getValue("handback.issuer", String.class));
    }
}
