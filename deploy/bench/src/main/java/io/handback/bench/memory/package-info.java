/// How much memory the services hold.
@NullMarked
package io.handback.bench.memory;

import org.jspecify.annotations.NullMarked;
