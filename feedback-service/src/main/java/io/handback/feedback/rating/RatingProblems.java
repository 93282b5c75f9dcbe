package io.handback.feedback.rating;

import io.handback.feedback.catalogue.VersionStanding;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;

/// Says each refusal in HTTP.
final class RatingProblems {

    private RatingProblems() {}

    static Refused refused(RatingProblem problem) {
        return new Refused(problem(problem));
    }

    /// The item's title, if reps have or had the version.
    static String requireRateable(VersionStanding standing) {
        return switch (standing) {
            case VersionStanding.Published(var title) -> title;
            case VersionStanding.Unpublished() -> throw refused(new RatingProblem.NotPublished());
            case VersionStanding.Retired() -> throw refused(new RatingProblem.ItemRetired());
            case VersionStanding.Unknown() -> throw refused(new RatingProblem.UnknownVersion());
        };
    }

    private static Problem problem(RatingProblem problem) {
        return switch (problem) {
            case RatingProblem.UnknownVersion() -> Problems.NOT_FOUND;
            case RatingProblem.NotRated() -> Problems.NOT_FOUND;
            case RatingProblem.NotPublished() -> new Problem(409, "version-not-published",
                    "Only a published version can be rated: wait until it is published, or rate the version you used.");
            case RatingProblem.ItemRetired() -> new Problem(409, "item-retired",
                    "This item was retired and takes no more ratings; one given before can still be withdrawn.");
            case RatingProblem.UnknownDeal(var field) -> Problems.invalid(field,
                    "No such deal is known here: send it first with PUT /engagement/v1/deals, or leave it out.");
            case RatingProblem.NobodyActedFor() -> new Problem(400, "acting-for-required",
                    "Say whose rating it is: Handback-Acting-For: <source>:<CRM user id>.");
            case RatingProblem.UnknownPerson() -> new Problem(404, "unknown-person",
                    "No person has this id: send it first with PUT /engagement/v1/people, and again once it has arrived here.");
        };
    }
}
