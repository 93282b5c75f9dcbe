/// Stands beside the use cases of rating, which are for their own package.
@NullMarked
package io.handback.feedback.rating;

import org.jspecify.annotations.NullMarked;
