package io.handback.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Refused;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;

class CallersTest {

    private static final Paths FLAT = new Paths("tenant", "roles", "name", "email");

    @Test
    void a_caller_is_what_the_token_says() {
        var token = claims(Map.of("tenant", "acme", "name", "Ann", "email", "ann@acme.example"));

        // When
        Caller caller = caller(token, FLAT, Set.of("rep", "offline_access"));

        // Then
        assertThat(caller).isEqualTo(new Caller(new TenantId("acme"), "ann", Set.of("rep"), "Ann", "ann@acme.example", null));
        assertThat(caller.is(Role.REP)).isTrue();
        assertThat(caller.is(Role.ADMIN)).isFalse();
    }

    @Test
    void claims_may_lie_deeper() {
        var token = claims(Map.of("org", Map.of("unit", Map.of("slug", "acme")), "name", " "));

        // When
        Caller caller = caller(token, new Paths("org/unit/slug", "roles", "name", "mail/work"), Set.of());

        // Then
        assertThat(caller.tenant()).isEqualTo(new TenantId("acme"));
        assertThat(caller.name()).isNull();
        assertThat(caller.email()).isNull();
    }

    @Test
    void a_token_without_a_usable_tenant_is_refused_with_the_claims_name() {
        for (Object tenant : List.of("ACME", "a b", "", 7, List.of("acme"), "x".repeat(41))) {
            assertThat(refusal(claims(Map.of("org", tenant)))).contains("'org'");
        }
        assertThat(refusal(claims(Map.of()))).contains("'org'");
    }

    @Test
    void a_token_without_a_subject_is_refused() {
        JwtClaims claims = claims(Map.of("org", "acme"));
        claims.setSubject(" ");

        // When, Then
        assertThat(refusal(claims)).contains("'sub'");
    }

    @Test
    void nobody_is_no_caller() {
        SecurityIdentity nobody = QuarkusSecurityIdentity.builder().setAnonymous(true).build();

        // When
        var refused = catchThrowableOfType(Refused.class, () -> new Callers(nobody, headers()).current());

        // Then
        assertThat(refused.problem().status()).isEqualTo(401);
        assertThat(refused.problem().headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_machine_may_act_for_a_person() {
        var caller = callers("integration", "salesforce:0055").current();

        // When, Then
        assertThat(caller.actingFor()).isEqualTo(new ActingFor("salesforce", "0055"));
        assertThat(caller.key()).isEqualTo("ann for salesforce:0055");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "sales-lead", "marketer", "approver", "admin"})
    void nobody_else_may(String role) {
        assertThat(status(callers(role, "salesforce:0055"))).isEqualTo(403);
    }

    @Test
    void a_person_must_be_named_once_and_well_formed() {
        assertThat(status(callers("integration", "salesforce"))).isEqualTo(400);
        assertThat(status(callers("integration", "salesforce:1", "salesforce:2"))).isEqualTo(400);
    }

    private static int status(Callers callers) {
        return catchThrowableOfType(Refused.class, callers::current).problem().status();
    }

    private static Callers callers(String role, String... actingFor) {
        return new Callers(identity(claims(Map.of("tenant", "acme")), FLAT, Set.of(role)), headers(actingFor));
    }

    private static Caller caller(JwtClaims claims, ClaimPaths paths, Set<String> roles) {
        return new Callers(identity(claims, paths, roles), headers()).current();
    }

    private static String refusal(JwtClaims claims) {
        var paths = new Paths("org", "roles", "name", "email");
        var failure = catchThrowableOfType(AuthenticationFailedException.class, () -> identity(claims, paths, Set.of()));
        return String.valueOf(UnusableToken.detail(failure));
    }

    private static SecurityIdentity identity(JwtClaims claims, ClaimPaths paths, Set<String> roles) {
        JsonWebToken token = new DefaultJWTCallerPrincipal(claims);
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(token).addRoles(roles).build();
        return new ClaimsAugmentor(paths).augment(identity, work -> Uni.createFrom().item(work)).await().indefinitely();
    }

    private static HttpHeadersImpl headers(String... actingFor) {
        return new HttpHeadersImpl(Stream.of(actingFor).map(value -> Map.entry(ActingFor.HEADER, value)).toList());
    }

    private static JwtClaims claims(Map<String, Object> more) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("ann");
        more.forEach(claims::setClaim);
        return claims;
    }

    private record Paths(String tenant, String roles, String name, String email) implements ClaimPaths {}
}
