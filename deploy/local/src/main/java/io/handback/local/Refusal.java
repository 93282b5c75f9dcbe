package io.handback.local;

/// A command that cannot do what it was asked; the message is the one sentence the user sees.
public final class Refusal extends RuntimeException {

    /// What is wrong and what to do about it.
    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }

    /// What is wrong and what to do about it.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
