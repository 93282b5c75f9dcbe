/// What stands between services, stores, broker and clients: passes bytes on, reads along, cuts and delays.
@NullMarked
package io.handback.e2e.chaos.wire;

import org.jspecify.annotations.NullMarked;
