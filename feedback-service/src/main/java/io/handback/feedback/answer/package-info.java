/// Marketing's answers to ratings: at most one to each, seen by everybody who sees the rating.
@NullMarked
package io.handback.feedback.answer;

import org.jspecify.annotations.NullMarked;
