package io.handback.feedback.rating;

/// What became of a rating that was sent; kept with the idempotency key, so that a repetition hears the same.
record Given(Outcome outcome, RatingView rating) {

    /// What became of it.
    enum Outcome {
        /// there was none before, or it had been withdrawn
        CREATED,
        /// it took the place of another
        REPLACED,
        /// it says what was said already, or something said later is stored
        UNCHANGED
    }
}
