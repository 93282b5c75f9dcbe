/// Writing ratings: over HTTP, in-process, without the event log, and what PostgreSQL can do alone.
@NullMarked
package io.handback.bench.rating;

import org.jspecify.annotations.NullMarked;
