package io.handback.kit.web.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a-1.b_2.c", "Basic eA==", "", "Bearer"})
    void what_could_be_a_token_is_looked_at_further(String header) {
        assertThat(TokenForm.problem(List.of(header))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ..", "Bearer a.b.", "Bearer a.b", "Bearer a.b.c.d", "Bearer a.b.c, Bearer a.b.c", "Bearer \"a.b.c\"",
            "BEARER ....", "Bearer .b.c"})
    void what_cannot_be_one_is_refused_at_once(String header) {
        assertThat(Objects.requireNonNull(TokenForm.problem(List.of(header))).status()).isEqualTo(401);
    }

    @Test
    void two_headers_are_refused_whatever_they_hold() {
        assertThat(Objects.requireNonNull(TokenForm.problem(List.of("Bearer a.b.c", "Bearer a.b.c"))).status()).isEqualTo(401);
    }
}
