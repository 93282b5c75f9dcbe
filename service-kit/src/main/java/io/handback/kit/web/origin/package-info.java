/// Which pages of other origins may call: closed until an operator names them.
@NullMarked
package io.handback.kit.web.origin;

import org.jspecify.annotations.NullMarked;
