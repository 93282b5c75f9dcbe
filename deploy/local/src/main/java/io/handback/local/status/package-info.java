/// Tells what runs and how it is.
@NullMarked
package io.handback.local.status;

import org.jspecify.annotations.NullMarked;
