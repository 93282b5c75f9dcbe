/// The first gate of a request, before routing and authentication: one spelling per path, one token, a bounded body.
@NullMarked
package io.handback.kit.web.path;

import org.jspecify.annotations.NullMarked;
