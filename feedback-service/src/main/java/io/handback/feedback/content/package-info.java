/// What reps see of marketing's material: the list to choose from, with their own ratings.
@NullMarked
package io.handback.feedback.content;

import org.jspecify.annotations.NullMarked;
