/// Usage, taken in exactly once: raw events and their sums by local day.
@NullMarked
package io.handback.engagement.usage;

import org.jspecify.annotations.NullMarked;
