package io.handback.engagement.figures;

import java.util.List;
import java.util.stream.Stream;

import io.handback.engagement.figures.opinion.Verdict;

/// Every figure there is.
public final class Definitions {

    public static final String RATERS = "raters";
    public static final String MEAN = "mean-stars";
    public static final String DISTRIBUTION = "stars-distribution";
    public static final String HELPFUL = "helpful-share";
    public static final String VERDICT = "verdict";
    public static final String ESTIMATE = "estimate";
    public static final String GAP = "perception-gap";
    public static final String EVENTS = "events-by-action";
    public static final String USES = "uses";
    public static final String PERSONS = "persons";
    public static final String AS_OF = "as-of";
    public static final String USES_LATELY = "uses-90-days";
    public static final String ADOPTION = "adoption";
    public static final String COST = "cost";
    public static final String RATINGS_BY_WEEK = "ratings-by-week";
    public static final String REASONS = "reasons";
    public static final String USAGE_BY_WEEK = "usage-by-week";
    public static final String PARTICIPATION = "participation";
    public static final String SUGGESTION = "suggestion";

    private static final String COUNTS = "the latest rating of each person for the version, given as rep, not by the item's owner or the"
            + " version's author";
    private static final String VERSION = "one version";
    private static final String ALL_TIME = "all versions, all time";
    static final String QUARTER = "last 90 days";
    static final String MONTH = "last 30 days";

    private static final List<Definition> OF_ITEMS = List.of(
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

    private static final List<Definition> OF_MANY = List.of(
            new Definition(USES_LATELY, 1, "Uses in 90 days", "uses with at least one event in the last 90 days of the tenant, today"
                    + " included", "uses", QUARTER, null),
            new Definition(ADOPTION, 1, "Adoption", "persons of the target group with at least one use in the window / target group;"
                    + " target group: active reps (role rep, active on at least 14 days of the window; without dates: always) in the item's"
                    + " audience today (teams, regions, roles; none set: everybody)", "share, 0 to 1", QUARTER, 5),
            new Definition(COST, 1, "Cost", "sum of what marketing said its published versions cost; none when they are in several"
                    + " currencies", "money", ALL_TIME, null),
            new Definition(RATINGS_BY_WEEK, 1, "Ratings by week",
                    "ratings that count, by the week (from Monday, the tenant's days) they were"
                            + " given in",
                    "ratings", VERSION, null),
            new Definition(REASONS, 1, "Reasons", "number of ratings that count in which the reason was ticked", "ratings", VERSION, null),
            new Definition(USAGE_BY_WEEK, 1, "Usage by week",
                    "by week (from Monday, the tenant's days): uses; events of viewed, downloaded,"
                            + " printed; events of buyers",
                    "uses; events", "all versions, last 52 weeks", null),
            new Definition(SUGGESTION, 1, "Suggestion",
                    "items in whose audience the caller is, most matching facets first, then by the lower"
                            + " bound of h; the last place for one published less than 30 days ago with fewer than 5 ratings; without what is"
                            + " disliked and what the caller gave 1 or 2 stars. helped-here: liked by those who rated it in a deal at this stage;"
                            + " popular: used by at least 3 reps in at least 8 of the last 12 weeks",
                    "items", "now", null),
            new Definition(PARTICIPATION, 1, "Participation",
                    "active reps who gave a rating in the window / active reps (role rep, active on"
                            + " at least 14 of its days; without dates: always)",
                    "share, 0 to 1", MONTH, 5));

    /// Every definition.
    static final List<Definition> ALL = Stream.of(OF_ITEMS, OF_MANY, TileDefinitions.ALL).flatMap(List::stream).toList();

    private Definitions() {}
}
