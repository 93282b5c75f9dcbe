package io.handback.kit.inbox;

import org.jspecify.annotations.Nullable;

/// A record that no retry will make readable; it goes to the dead letters at once.
public class UnreadableFact extends RuntimeException {

    public UnreadableFact(String message, @Nullable Throwable cause) {
        super(cause == null ? message : message + ": " + cause.getMessage(), cause);
    }
}
