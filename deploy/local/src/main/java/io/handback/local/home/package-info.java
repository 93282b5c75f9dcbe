/// Where a local run keeps its data, logs, keys and process ids, and at which ports its parts listen.
@NullMarked
package io.handback.local.home;

import org.jspecify.annotations.NullMarked;
