package io.handback.embedded;

/// An embedded server did not start; the message is one sentence a person can act on.
public final class EmbeddedStartException extends RuntimeException {

    /// Why it did not start, and what was caught.
    public EmbeddedStartException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Why it did not start.
    public EmbeddedStartException(String message) {
        super(message);
    }
}
