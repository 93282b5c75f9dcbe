/// What reps think of a version: the arithmetic of shares, the verdict, and what it makes of marketing's estimate.
@NullMarked
package io.handback.engagement.figures.opinion;

import org.jspecify.annotations.NullMarked;
