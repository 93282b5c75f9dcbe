package io.handback.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

class OidcIssuerTest {

    private static final Person MARKETER = new Person("maria", "demo", List.of("marketer"), "Maria <Marketer>", "maria@demo.example");

    @TempDir
    Path folder;

    private OidcIssuer issuer;
    private Browser browser;

    @BeforeEach
    void start() {
        issuer = OidcIssuer.start(IssuerOptions.temporary()
                .withPeople(List.of(MARKETER))
                .withClients(List.of(new IssuerClient("crm", "s3cret:/+", Person.of("demo", "crm", "integration")))));
        browser = new Browser(issuer);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void the_discovery_document_leads_to_the_keys_that_verify_a_token() throws Exception {
        // Given
        Map<String, Object> discovery = browser.json("/.well-known/openid-configuration");
        // When
        SignedJWT token = SignedJWT.parse(issuer.token(MARKETER));
        // Then
        assertThat(discovery).containsEntry("issuer", issuer.url()).containsEntry("jwks_uri", issuer.url() + "/jwks");
        assertThat(verifies(token)).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(issuer.url());
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("handback");
        assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("tenant", "demo").containsEntry("roles", List.of("marketer"));
    }

    @Test
    void the_key_set_never_shows_a_private_key() throws Exception {
        assertThat(keySet().getKeys()).isNotEmpty().noneMatch(JWK::isPrivate);
        assertThat(browser.get("/jwks").body()).doesNotContain("\"d\"");
    }

    @Test
    void a_token_signed_before_two_rotations_still_verifies_and_new_ones_have_a_new_key() throws Exception {
        // Given
        SignedJWT before = SignedJWT.parse(issuer.token(MARKETER));
        // When
        issuer.rotateKeys();
        issuer.rotateKeys();
        // Then
        SignedJWT after = SignedJWT.parse(issuer.token(MARKETER));
        assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(verifies(before)).isTrue();
        assertThat(verifies(after)).isTrue();
        assertThat(keySet().getKeys()).hasSize(3);
    }

    @Test
    void a_rotated_key_leaves_the_key_set_after_its_grace_time() throws Exception {
        try (OidcIssuer strict = OidcIssuer.start(IssuerOptions.temporary().withKeyGrace(Duration.ZERO))) {
            // Given
            SignedJWT before = SignedJWT.parse(strict.token("demo", "r", "rep"));
            // When
            strict.rotateKeys();
            // Then
            JWKSet published = JWKSet.parse(new Browser(strict).get("/jwks").body());
            assertThat(published.getKeyByKeyId(before.getHeader().getKeyID())).isNull();
        }
    }

    @Test
    void keys_in_a_folder_survive_a_restart_and_are_readable_by_their_owner_only() throws Exception {
        // Given
        URI seen = URI.create("http://127.0.0.1:8080/issuer");
        Path keys = folder.resolve("keys");
        String token;
        try (OidcIssuer first = OidcIssuer.start(IssuerOptions.behind(seen, 0, keys))) {
            token = first.token("demo", "r", "rep");
        }
        // When
        try (OidcIssuer second = OidcIssuer.start(IssuerOptions.behind(seen, 0, keys))) {
            // Then
            JWKSet published = JWKSet.parse(new Browser(second).get("/jwks").body());
            assertThat(published.getKeyByKeyId(SignedJWT.parse(token).getHeader().getKeyID())).isNotNull();
            assertThat(second.url()).isEqualTo("http://127.0.0.1:8080/issuer");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("keys.json")))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys))).isEqualTo("rwx------");
        }
    }

    @Test
    void another_process_signs_with_the_stored_keys_and_says_when_there_are_none() throws Exception {
        // Given
        try (OidcIssuer kept = OidcIssuer.start(IssuerOptions.behind(URI.create("http://127.0.0.1:1/issuer"), 0, folder))) {
            // When
            String token = TokenSigner.withKeysOf(folder, kept.url()).accessToken(MARKETER, Duration.ofMinutes(1));
            // Then
            assertThat(JWKSet.parse(new Browser(kept).get("/jwks").body()).getKeyByKeyId(SignedJWT.parse(token).getHeader().getKeyID()))
                    .isNotNull();
        }
        assertThatThrownBy(() -> TokenSigner.withKeysOf(folder.resolve("none"), "x")).hasMessageContaining("./handback up");
    }

    @Test
    void claims_can_be_changed_for_tests_of_refusals() throws Exception {
        String token = issuer.tokens().accessToken(MARKETER, Duration.ofHours(1),
                claims -> claims.audience("other").expirationTime(Date.from(Instant.EPOCH)));
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("other");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(Instant.EPOCH));
    }

    @Test
    void a_machine_gets_a_token_with_its_secret_in_header_or_form_and_none_with_a_wrong_one() throws Exception {
        Map<String, String> grant = Map.of("grant_type", "client_credentials");
        HttpResponse<String> byHeader = browser.token(grant, "crm", "s3cret:/+");
        HttpResponse<String> byForm = browser.token(
                Map.of("grant_type", "client_credentials", "client_id", "crm", "client_secret", "s3cret:/+"));
        assertThat(byHeader.statusCode()).isEqualTo(200);
        assertThat(claims(byHeader).getStringListClaim("roles")).containsExactly("integration");
        assertThat(byForm.statusCode()).isEqualTo(200);
        assertThat(browser.token(grant, "crm", "wrong").statusCode()).isEqualTo(401);
        assertThat(browser.token(grant).statusCode()).isEqualTo(401);
        assertThat(browser.token(Map.of("grant_type", "password")).body()).contains("unsupported_grant_type");
    }

    @Test
    void an_unknown_path_is_404() throws Exception {
        assertThat(browser.get("/token").statusCode()).isEqualTo(404);
        assertThat(browser.get("").statusCode()).isEqualTo(404);
    }

    private JWKSet keySet() throws Exception {
        return JWKSet.parse(browser.get("/jwks").body());
    }

    private boolean verifies(SignedJWT token) throws Exception {
        JWK key = keySet().getKeyByKeyId(token.getHeader().getKeyID());
        return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private static JWTClaimsSet claims(HttpResponse<String> answer) throws ParseException {
        return SignedJWT.parse(JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token")).getJWTClaimsSet();
    }
}
