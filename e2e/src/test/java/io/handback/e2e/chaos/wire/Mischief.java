package io.handback.e2e.chaos.wire;

import java.time.Duration;

/// What a network can do to connections.
public sealed interface Mischief {

    /// Everything is passed on.
    record Calm() implements Mischief {}

    /// Every piece is passed on late.
    record Delay(Duration by) implements Mischief {}

    /// Nothing arrives in either direction, and nobody is told.
    record BlackHole() implements Mischief {}

    /// Requests arrive, answers do not.
    record SwallowAnswers() implements Mischief {}

    /// After so many more bytes of a direction the connection is reset.
    record CutAfter(int bytes) implements Mischief {}

    /// The answering side is closed with an ordinary end, the asking side stays open.
    record HalfClose() implements Mischief {}
}
