/// The local copy of deals, as engagement-service publishes them.
@NullMarked
package io.handback.feedback.deals;

import org.jspecify.annotations.NullMarked;
