/// Writing a version, handing it in, sending it back and publishing it.
@NullMarked
package io.handback.content.version;

import org.jspecify.annotations.NullMarked;
