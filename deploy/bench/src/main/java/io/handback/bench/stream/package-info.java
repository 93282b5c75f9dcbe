/// What an open stream and an event on it cost, beside streams that look for themselves.
@NullMarked
package io.handback.bench.stream;

import org.jspecify.annotations.NullMarked;
