package io.handback.local.up;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.EmbeddedStartException;
import io.handback.local.Refusal;

/// Waits for what is started in another thread; its failure stays the one sentence it is.
final class Starting {

    private Starting() {}

    static <T> T done(Future<T> starting) {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            throw asItIs(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while starting.");
        }
    }

    private static RuntimeException asItIs(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new IllegalStateException("failed without a cause");
            case Refusal refusal -> refusal;
            case EmbeddedStartException start -> start;
            default -> new IllegalStateException(cause);
        };
    }
}
