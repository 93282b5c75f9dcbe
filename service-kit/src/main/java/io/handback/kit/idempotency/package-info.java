/// Idempotency keys, kept in the transaction of the effect they guard.
@NullMarked
package io.handback.kit.idempotency;

import org.jspecify.annotations.NullMarked;
