/// From a caller to the person behind it: random ids, one per person and tenant, given out by engagement-service alone.
@NullMarked
package io.handback.kit.identity;

import org.jspecify.annotations.NullMarked;
