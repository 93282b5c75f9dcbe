package io.handback.e2e.chaos.traffic;

import java.io.IOException;

/// A client that does one thing after the other; the next is asked for when the one before was promised.
@FunctionalInterface
public interface Writer {

    /// What is done next.
    ///
    /// @throws IOException when a service cannot be asked for what must be known first; asked again later
    Change next() throws IOException, InterruptedException;
}
