/// The campaign: a stack behind proxies, clients that write without pause, faults in the order of a seed, and a recount afterwards.
@NullMarked
package io.handback.e2e.chaos;

import org.jspecify.annotations.NullMarked;
