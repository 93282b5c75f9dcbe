/// How long a start takes.
@NullMarked
package io.handback.bench.start;

import org.jspecify.annotations.NullMarked;
