/// Starts everything in order, watches it and stops it in order.
@NullMarked
package io.handback.local.up;

import org.jspecify.annotations.NullMarked;
