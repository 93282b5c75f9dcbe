/// Prints access tokens.
@NullMarked
package io.handback.local.token;

import org.jspecify.annotations.NullMarked;
