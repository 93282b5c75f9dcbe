/// Ends a run from another terminal.
@NullMarked
package io.handback.local.stop;

import org.jspecify.annotations.NullMarked;
