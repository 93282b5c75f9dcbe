/// An endpoint that sends a message for each event, and a stream that looks for itself.
@NullMarked
package io.handback.bench.plain;

import org.jspecify.annotations.NullMarked;
