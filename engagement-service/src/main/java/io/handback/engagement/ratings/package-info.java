/// This service's copy of the ratings feedback-service publishes.
@NullMarked
package io.handback.engagement.ratings;

import org.jspecify.annotations.NullMarked;
