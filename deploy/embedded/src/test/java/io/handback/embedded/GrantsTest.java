package io.handback.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class GrantsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Grants<String> grants = new Grants<>(Duration.ofSeconds(60), now::get);

    @Test
    void a_handle_works_once() {
        String handle = grants.issue("x");
        assertThat(grants.redeem(handle)).isEqualTo("x");
        assertThat(grants.redeem(handle)).isNull();
    }

    @Test
    void a_handle_ends_with_its_lifetime() {
        // Given
        String inTime = grants.issue("a");
        String late = grants.issue("b");
        // When
        now.updateAndGet(instant -> instant.plusSeconds(59));
        assertThat(grants.redeem(inTime)).isEqualTo("a");
        now.updateAndGet(instant -> instant.plusSeconds(1));
        // Then
        assertThat(grants.redeem(late)).isNull();
    }
}
