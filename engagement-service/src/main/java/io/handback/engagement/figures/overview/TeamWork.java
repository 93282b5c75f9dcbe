package io.handback.engagement.figures.overview;

import io.handback.engagement.figures.reach.Adoption;

/// What the teams a person leads did in a window.
///
/// @param teams how many teams the person leads
/// @param uses by active reps of them
/// @param ratings that count, by members of them
/// @param helpful those of 4 or 5 stars
/// @param raters who gave them
record TeamWork(int teams, long uses, long ratings, long helpful, long raters) {

    boolean hasFewRaters() {
        return raters > 0 && raters < Adoption.LEAST;
    }
}
