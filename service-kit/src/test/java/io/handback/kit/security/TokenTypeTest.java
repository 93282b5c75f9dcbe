package io.handback.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"typ\":\"JWT\"}", "{\"typ\":\"at+jwt\"}", "{\"typ\":\"application/at+JWT\"}", "{\"typ\":null}"})
    void a_token_for_access_passes(String header) {
        assertThat(TokenType.isAccess(token(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"typ\":\"logout+jwt\"}", "{\"typ\":\"secevent+jwt\"}", "{\"typ\":7}", "[]", "{", "\"JWT\""})
    void a_token_for_something_else_does_not(String header) {
        assertThat(TokenType.isAccess(token(header))).isFalse();
    }

    private static String token(String header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)) + ".e30.x";
    }
}
