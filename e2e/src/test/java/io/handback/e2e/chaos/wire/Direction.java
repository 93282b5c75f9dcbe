package io.handback.e2e.chaos.wire;

/// Which way bytes go through a proxy.
public enum Direction {
    /// from the client to the server
    REQUEST,
    /// from the server to the client
    ANSWER
}
