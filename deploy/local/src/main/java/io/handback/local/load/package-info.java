/// Posts usage events, many of them, the same ones for the same seed.
@NullMarked
package io.handback.local.load;

import org.jspecify.annotations.NullMarked;
