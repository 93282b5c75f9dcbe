package io.handback.engagement.figures.table;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.handback.engagement.figures.opinion.Gap;
import io.handback.engagement.figures.opinion.Verdict;
import io.handback.engagement.figures.reach.Today;

/// The shelves: lists of items that say the same of each.
public enum ItemList {

    /// marketing low, sales liked it
    @JsonProperty("hidden-gem")
    HIDDEN_GEM(Access.ESTIMATES, null),
    /// marketing high, sales disliked it
    @JsonProperty("darling")
    DARLING(Access.ESTIMATES, null),
    /// reps like it
    @JsonProperty("liked")
    LIKED(Access.READERS, null),
    /// reps dislike it
    @JsonProperty("disliked")
    DISLIKED(Access.READERS, null),
    /// new and not rated enough
    @JsonProperty("needs-ratings")
    NEEDS_RATINGS(Access.READERS, null),
    /// nobody it is for used it
    @JsonProperty("unused")
    UNUSED(Access.READERS, Need.ADOPTION),
    /// the caller used it and has not rated it
    @JsonProperty("used-not-rated")
    USED_NOT_RATED(Access.READERS, Need.MINE),
    /// reps like it, it is for the caller, who has neither used nor rated it
    @JsonProperty("liked-new-to-me")
    LIKED_NEW_TO_ME(Access.READERS, Need.MINE),
    /// new, for the caller, who has neither used nor rated it
    @JsonProperty("new-to-me")
    NEW_TO_ME(Access.READERS, Need.MINE),
    /// the caller used it in the last 90 days
    @JsonProperty("my-uses")
    MY_USES(Access.READERS, Need.MINE),
    /// the caller rated it in the last 90 days
    @JsonProperty("my-ratings")
    MY_RATINGS(Access.READERS, Need.MINE),
    /// somebody of the teams the caller leads used it in the last 90 days
    @JsonProperty("team-used")
    TEAM_USED(Access.LEADS, Need.TEAM),
    /// reps like it, and fewer than 20 % of the teams the caller leads used it
    @JsonProperty("team-unseen")
    TEAM_UNSEEN(Access.LEADS, Need.TEAM);

    /// Who may ask for a shelf.
    enum Access {
        READERS,
        ESTIMATES,
        LEADS
    }

    private static final double UNSEEN = 0.2;

    private final Access access;
    private final @Nullable Need need;

    ItemList(Access access, @Nullable Need need) {
        this.access = access;
        this.need = need;
    }

    Access access() {
        return access;
    }

    @Nullable
    Need need() {
        return need;
    }

    /// Whether it is another one for each caller.
    boolean isOfCaller() {
        return need == Need.MINE || need == Need.TEAM;
    }

    boolean holds(ItemFigures item, Today today) {
        Offer offer = item.offer();
        return switch (this) {
            case HIDDEN_GEM -> offer.classification() == Gap.HIDDEN_GEM;
            case DARLING -> offer.classification() == Gap.DARLING;
            case LIKED -> offer.verdict() == Verdict.LIKED;
            case DISLIKED -> offer.verdict() == Verdict.DISLIKED;
            case NEEDS_RATINGS -> offer.isNew(today) && offer.verdict() == null;
            case UNUSED -> offer.isSettled(today) && item.adoption().isMissed();
            case USED_NOT_RATED -> item.mine().awaitsRating();
            case LIKED_NEW_TO_ME -> offer.verdict() == Verdict.LIKED && item.mine().isNews();
            case NEW_TO_ME -> offer.isNew(today) && item.mine().isNews();
            case MY_USES -> item.mine().uses() > 0;
            case MY_RATINGS -> item.mine().ratedLately();
            case TEAM_USED -> item.team().isShown() && item.team().users() > 0;
            case TEAM_UNSEEN -> offer.verdict() == Verdict.LIKED && item.team().isShown() && item.team().share() < UNSEEN;
        };
    }
}
