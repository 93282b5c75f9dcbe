package io.handback.engagement.figures.reach;

/// What a person has to do with an item.
///
/// @param fits the person is in the item's audience
/// @param everUsed the person has used it at some time
/// @param uses the person's uses in the last 90 days
/// @param rated the person has rated the current version
/// @param ratedLately the person has rated a version of it in the last 90 days
/// @param stars what the person gave the current version; 0 without a rating
public record Mine(boolean fits, boolean everUsed, long uses, boolean rated, boolean ratedLately, int stars) {

    /// Nothing.
    public static final Mine NOTHING = new Mine(false, false, 0, false, false, 0);

    /// It is for this person, who has neither used nor rated it.
    public boolean isNews() {
        return fits && !everUsed && !rated;
    }

    /// The person used it lately and has not said how it was.
    public boolean awaitsRating() {
        return uses > 0 && !rated;
    }
}
