package io.handback.e2e.chaos.traffic;

import java.io.IOException;
import java.util.List;

/// One thing a client wants done: sent until it is promised, always the same.
///
/// @param kind what is written
/// @param marks what it bears, or what tells of it in the log; none for reads
/// @param request sends it
/// @param landed tells of a repeated request that was refused whether an earlier try had done it
public record Change(Kind kind, List<String> marks, Request request, Landed landed) {

    /// Sends the request once.
    @FunctionalInterface
    public interface Request {
        /// Returns the answer.
        ///
        /// @throws IOException when none comes
        Caller.Answer send() throws IOException, InterruptedException;
    }

    /// Asks for the present state.
    @FunctionalInterface
    public interface Landed {
        /// Whether it is as the change wanted it.
        ///
        /// @throws IOException when no answer comes
        boolean ask() throws IOException, InterruptedException;
    }

    /// One that can be repeated as it is and is never refused for it.
    static Change repeatable(Kind kind, List<String> marks, Request request) {
        return new Change(kind, marks, request, () -> false);
    }
}
