package io.handback.kit.idempotency;

/// An answer, and whether it was given before (then nothing was done now).
public record Once<T>(T value, boolean replayed) {}
