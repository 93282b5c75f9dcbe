/// Clients of three organisations that write without pause, and the ledger of what they sent and were promised.
@NullMarked
package io.handback.e2e.chaos.traffic;

import org.jspecify.annotations.NullMarked;
