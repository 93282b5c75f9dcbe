package io.handback.e2e.doors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.nimbusds.jwt.JWTClaimsSet;

import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.embedded.TokenSigner;
import io.handback.local.people.DemoPeople;

/// Somebody who tries a door.
///
/// @param role what the token says; empty when it names no role
/// @param authorization the header's value; empty without a token
record Visitor(String name, String role, String authorization, boolean known) {

    private static final String MACHINE = "integration";

    /// One of each role, and those nobody knows.
    static List<Visitor> of(Everything all, String tenant) {
        List<Visitor> visitors = new ArrayList<>();
        for (String role : DemoPeople.roles()) {
            visitors.add(new Visitor(role, role, bearer(all, Person.of(tenant, tenant + "-" + role, role), claims -> claims), true));
        }
        Person nobody = new Person(tenant + "-nobody", tenant, List.of(), "Nobody", "nobody@example.com");
        Person everything = Person.of(tenant, tenant + "-all", DemoPeople.roles().toArray(String[]::new));
        visitors.add(new Visitor("no token", "", "", false));
        visitors.add(new Visitor("a token without tenant", "", bearer(all, everything, claims -> claims.claim("tenant", null)), false));
        visitors.add(new Visitor("a token without roles", "", bearer(all, nobody, claims -> claims.claim("roles", null)), true));
        return visitors;
    }

    /// Those of a tenant who may do the most: somebody with every role that people have, and a machine that acts for somebody.
    static List<Visitor> mightiest(Everything all, String tenant) {
        String[] roles = DemoPeople.roles().stream().filter(role -> !role.equals(MACHINE)).toArray(String[]::new);
        Person person = Person.of(tenant, tenant + "-mighty", roles);
        Person machine = Person.of(tenant, tenant + "-machine", MACHINE);
        return List.of(new Visitor("every role of people", "", bearer(all, person, claims -> claims), true),
                new Visitor(MACHINE, MACHINE, bearer(all, machine, claims -> claims), true));
    }

    /// The value of a header with a token of the stack's issuer, its claims changed.
    static String bearer(Everything all, Person person, UnaryOperator<JWTClaimsSet.Builder> change) {
        TokenSigner signer = TokenSigner.withKeysOf(all.home().keys(), all.layout().issuerUrl().toString());
        return "Bearer " + signer.accessToken(person, Duration.ofHours(1), change);
    }

    /// Whom a machine acts for; empty for people.
    String actsFor() {
        return role.equals(MACHINE) ? Things.MAPPED : "";
    }

    /// What this one gets at a door before anybody looks at the request; 0 when it is let in.
    int refusal(Door door) {
        if (!known) {
            return 401;
        }
        return door.roles().contains(role) ? 0 : 403;
    }
}
