/// Completes the description of a service's REST interface: who may call each operation and how each can be refused.
@NullMarked
package io.handback.kit.web.openapi;

import org.jspecify.annotations.NullMarked;
