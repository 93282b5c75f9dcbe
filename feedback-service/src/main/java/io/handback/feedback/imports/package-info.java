/// Ratings from before: what a customer brings along, or a demonstration shows.
@NullMarked
package io.handback.feedback.imports;

import org.jspecify.annotations.NullMarked;
