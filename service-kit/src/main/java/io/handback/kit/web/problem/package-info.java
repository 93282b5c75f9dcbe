/// One shape for everything that is refused or fails: RFC 9457 problem+json.
@NullMarked
package io.handback.kit.web.problem;

import org.jspecify.annotations.NullMarked;
