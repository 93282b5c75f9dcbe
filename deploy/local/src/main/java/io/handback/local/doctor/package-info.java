/// Looks at what this machine lacks and says how to get it.
@NullMarked
package io.handback.local.doctor;

import org.jspecify.annotations.NullMarked;
