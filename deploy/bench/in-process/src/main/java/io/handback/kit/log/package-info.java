/// Stands beside the kit's event log, whose constructor is for its own package.
@NullMarked
package io.handback.kit.log;

import org.jspecify.annotations.NullMarked;
