package io.handback.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalIssuerGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/issuer", "http://localhost/realms/x", "http://LOCALHOST:8080", "https://[::1]/realm",
            "http://127.9.9.9/x",
            "http://0.0.0.0/x", "https://demo.example.com/issuer", "https://demo.example.com/issuer/", "not-a-url", "http://a.localhost/x"})
    void the_launchers_issuer_is_recognised(String issuer) {
        assertThat(LocalIssuerGuard.isLocal(issuer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.2.1/realms/handback", "https://login.example.invalid/tenant/v2.0", "https://192.0.2.1/issuers"})
    void an_issuer_elsewhere_is_not_it(String issuer) {
        assertThat(LocalIssuerGuard.isLocal(issuer)).isFalse();
    }
}
