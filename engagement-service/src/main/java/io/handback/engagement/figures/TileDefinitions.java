package io.handback.engagement.figures;

import static io.handback.engagement.figures.Definitions.MONTH;
import static io.handback.engagement.figures.Definitions.QUARTER;

import java.util.List;

/// The figures of the first screens, by the id of their tile.
final class TileDefinitions {

    private static final String NOW = "now";
    private static final String SHARE = "share, 0 to 1";
    private static final String ITEMS = "items";
    private static final String OFFERED = "published, active items";
    private static final String LED = "active reps of the teams the caller leads";

    static final List<Definition> ALL = List.of(
            new Definition("unused", 1, "Unused", "items first published at least 30 days ago whose target group (at least 1) has no use in"
                    + " the window / " + OFFERED + "; money: what they cost", SHARE, QUARTER, null),
            new Definition("hidden-gems", 1, "Hidden gems", "items with an estimate <= 2 that are liked", ITEMS, NOW, 5),
            new Definition("darlings", 1, "Darlings", "items with an estimate >= 4 that are disliked; money: what they cost", ITEMS, NOW,
                    5),
            new Definition("liked-share", 1, "Liked", "liked items / items with a verdict", SHARE, NOW, 1),
            new Definition("team-participation", 1, "Participation of my teams", LED + " who gave a rating in the window / " + LED, SHARE,
                    MONTH, 5),
            new Definition("team-adoption", 1, "Adoption by my teams",
                    "items with at least one use by " + LED + " in their audience / items"
                            + " with at least 5 of them in their audience",
                    SHARE, QUARTER, 5),
            new Definition("team-uses", 1, "Uses by my teams", "uses by " + LED + " with an event in the window", "uses", MONTH, 5),
            new Definition("team-helpful", 1, "Helpful share of my teams' ratings", "ratings that count with 4 or 5 stars / ratings that"
                    + " count, given in the window by members of the teams the caller leads", SHARE, MONTH, 5),
            new Definition("team-unseen", 1, "Liked but unseen by my teams", "liked items used by fewer than 20 % of " + LED
                    + " in their audience (at least 5)", ITEMS, QUARTER, 5),
            new Definition("my-uses", 1, "My uses", "the caller's uses of " + OFFERED, "uses", QUARTER, null),
            new Definition("my-ratings", 1, "My ratings", OFFERED + " of which the caller rated a version in the window", ITEMS, QUARTER,
                    null),
            new Definition("used-not-rated", 1, "Used, not rated",
                    "items the caller used in the window and whose current version the caller"
                            + " has not rated",
                    ITEMS, QUARTER, null),
            new Definition("liked-new-to-me", 1, "Liked and new to me", "liked items in whose audience the caller is, who has never used"
                    + " them nor rated the current version", ITEMS, NOW, null),
            new Definition("new-to-me", 1, "New for me", "items whose current version was published in the window, in whose audience the"
                    + " caller is, who has never used them nor rated that version", ITEMS, MONTH, null));

    private TileDefinitions() {}
}
