package io.handback.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.awaitility.core.ThrowingRunnable;

/// Waits for what comes through Kafka; never for ever.
public final class Waits {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Waits() {}

    public static void until(ThrowingRunnable holds) {
        await().atMost(LIMIT).pollInterval(PAUSE).untilAsserted(holds);
    }
}
