package io.handback.feedback.rating;

/// Why a rating is refused.
sealed interface RatingProblem {

    /// There is no such item or version, or it is another tenant's.
    record UnknownVersion() implements RatingProblem {}

    /// Reps never had this version.
    record NotPublished() implements RatingProblem {}

    /// The item was taken back.
    record ItemRetired() implements RatingProblem {}

    /// No deal has this id; `field` is the one that named it.
    record UnknownDeal(String field) implements RatingProblem {}

    /// There is no such rating, or none any more.
    record NotRated() implements RatingProblem {}

    /// A machine did not say for whom it rates.
    record NobodyActedFor() implements RatingProblem {}

    /// Nobody is known by the id a source system uses.
    record UnknownPerson() implements RatingProblem {}
}
