/// Bringing in what another system holds, with its past, in bulk and repeatably.
@NullMarked
package io.handback.content.imports;

import org.jspecify.annotations.NullMarked;
