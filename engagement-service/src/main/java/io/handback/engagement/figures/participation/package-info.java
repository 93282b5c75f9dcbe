/// Who takes part, by team, and which teams are too small to be spoken of.
@NullMarked
package io.handback.engagement.figures.participation;

import org.jspecify.annotations.NullMarked;
