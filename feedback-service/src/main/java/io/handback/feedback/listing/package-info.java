/// Ratings in lists: those on an item, for everybody, and one's own, each with marketing's answer.
@NullMarked
package io.handback.feedback.listing;

import org.jspecify.annotations.NullMarked;
