/// What the answers and requests of this service's resources have in common.
@NullMarked
package io.handback.content.http;

import org.jspecify.annotations.NullMarked;
