/// The local copy of marketing's catalogue, as content-service publishes it.
@NullMarked
package io.handback.feedback.catalogue;

import org.jspecify.annotations.NullMarked;
