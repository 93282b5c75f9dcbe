package io.handback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running.Everything;

/// The issuer's keys change twice within a minute, and nobody is turned away.
@Order(5)
@ExtendWith(Running.class)
class KeyRotationTest {

    private static final List<String> PATHS = List.of("/content/v1/items", "/feedback/v1/content", "/engagement/v1/definitions");

    @Test
    void tokens_of_the_new_key_and_of_the_old_ones_are_taken(Everything all) throws Exception {
        // Given
        Api first = all.as("marketer");
        assertTaken(first);
        // When
        all.stack().issuer().rotateKeys();
        Api second = all.as("marketer");
        Waits.until(() -> assertTaken(second));
        all.stack().issuer().rotateKeys();
        Api third = all.as("marketer");
        // Then
        Waits.until(() -> assertTaken(third));
        assertTaken(first);
        assertTaken(second);
    }

    private static void assertTaken(Api caller) throws Exception {
        for (String path : PATHS) {
            assertThat(caller.get(path).status()).as(path).isEqualTo(200);
        }
    }
}
