package io.handback.engagement.figures;

import java.util.List;

/// Every figure there is.
final class Definitions {

    static final String RATERS = "raters";
    static final String MEAN = "mean-stars";
    static final String DISTRIBUTION = "stars-distribution";
    static final String HELPFUL = "helpful-share";
    static final String VERDICT = "verdict";
    static final String ESTIMATE = "estimate";
    static final String GAP = "perception-gap";
    static final String EVENTS = "events-by-action";
    static final String USES = "uses";
    static final String PERSONS = "persons";
    static final String AS_OF = "as-of";

    private static final String COUNTS = "the latest rating of each person for the version, given as rep, not by the item's owner or the"
            + " version's author";
    private static final String VERSION = "one version";
    private static final String ALL_TIME = "all versions, all time";

    static final List<Definition> ALL = List.of(
            new Definition(RATERS, 1, "Raters who count", "n = number of ratings that count: " + COUNTS, "persons", VERSION, 1),
            new Definition(MEAN, 1, "Mean stars", "sum of stars / n, over the ratings that count", "stars, 1 to 5", VERSION, 1),
            new Definition(DISTRIBUTION, 1, "Distribution of stars", "number of ratings that count with 1, 2, 3, 4, 5 stars", "persons",
                    VERSION, 1),
            new Definition(HELPFUL, 1, "Helpful share",
                    "h = ratings that count with 4 or 5 stars / n; lower and upper: Wilson 95 % score interval", "share, 0 to 1", VERSION,
                    5),
            new Definition(VERDICT, 1, "Verdict", "liked: lower bound of h > 0.5; disliked: upper bound of h < 0.5; else undecided", "word",
                    VERSION, Verdict.LEAST),
            new Definition(ESTIMATE, 1, "Marketing's estimate", "what marketing answered to the reps' question, sealed at publication",
                    "stars, 1 to 5", VERSION, null),
            new Definition(GAP, 1, "Perception gap",
                    "mean stars - estimate; hidden-gem: estimate <= 2 and liked; darling: estimate >= 4 and disliked", "stars, -4 to 4",
                    VERSION, Verdict.LEAST),
            new Definition(EVENTS, 1, "Events by action", "number of events of the action, each event id once", "events", ALL_TIME, null),
            new Definition(USES, 1, "Uses", "shared, presented, customised by people who have the role rep: one per person, action and deal"
                    + " (without a deal: per day of the tenant)", "uses", ALL_TIME, null),
            new Definition(PERSONS, 1, "Persons", "number of different persons with at least one viewed, searched, downloaded, shared,"
                    + " presented, customised or printed", "persons", ALL_TIME, null),
            new Definition(AS_OF, 1, "As of", "everything that had reached the topics of ratings and usage by asOf is counted; lagSeconds ="
                    + " now - asOf", "time; seconds", "now", null));

    private Definitions() {}
}
