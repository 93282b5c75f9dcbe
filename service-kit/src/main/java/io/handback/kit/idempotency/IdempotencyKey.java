package io.handback.kit.idempotency;

/// A client's key for one request: whose it is, what it was for, and what the request held.
///
/// @param value the client's text
/// @param caller who sent it; keys of different callers never meet
/// @param operation the use case, for example `create-item`
/// @param fingerprint a digest of the operation and all its input
public record IdempotencyKey(String value, String caller, String operation, String fingerprint) {}
