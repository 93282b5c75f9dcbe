/// The first screens: five figures for each role, each with the rows behind it.
@NullMarked
package io.handback.engagement.figures.overview;

import org.jspecify.annotations.NullMarked;
