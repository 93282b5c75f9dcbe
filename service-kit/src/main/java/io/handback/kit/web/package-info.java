/// Conventions of the REST interface that are read from headers or written to them: entity tags, idempotency keys, rate limits.
@NullMarked
package io.handback.kit.web;

import org.jspecify.annotations.NullMarked;
