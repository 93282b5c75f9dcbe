/// The one port in front of all services.
@NullMarked
package io.handback.local.gateway;

import org.jspecify.annotations.NullMarked;
