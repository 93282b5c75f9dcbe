/// The closed list of reasons a rater can give beside the stars.
@NullMarked
package io.handback.feedback.reason;

import org.jspecify.annotations.NullMarked;
