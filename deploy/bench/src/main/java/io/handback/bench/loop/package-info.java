/// How long it takes until what a rep says is in the figures.
@NullMarked
package io.handback.bench.loop;

import org.jspecify.annotations.NullMarked;
