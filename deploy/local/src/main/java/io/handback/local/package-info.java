/// The program behind `./handback`: one process that starts and watches all others.
@NullMarked
package io.handback.local;

import org.jspecify.annotations.NullMarked;
