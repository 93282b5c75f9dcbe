/// Ratings: one per person, item and version, given, replaced and withdrawn by its owner.
@NullMarked
package io.handback.feedback.rating;

import org.jspecify.annotations.NullMarked;
