package io.handback.engagement.figures.table;

import java.util.Set;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.handback.engagement.figures.opinion.Gap;
import io.handback.engagement.figures.opinion.Verdict;
import io.handback.engagement.figures.reach.Today;

/// The shelves: lists of items that say the same of each.
public enum ItemList {

    /// marketing low, sales liked it
    @JsonProperty("hidden-gem")
    HIDDEN_GEM(Access.ESTIMATES, Set.of(), (item, _) -> item.offer().classification() == Gap.HIDDEN_GEM),
    /// marketing high, sales disliked it
    @JsonProperty("darling")
    DARLING(Access.ESTIMATES, Set.of(), (item, _) -> item.offer().classification() == Gap.DARLING),
    /// reps like it
    @JsonProperty("liked")
    LIKED(Access.READERS, Set.of(), (item, _) -> item.offer().verdict() == Verdict.LIKED),
    /// reps dislike it
    @JsonProperty("disliked")
    DISLIKED(Access.READERS, Set.of(), (item, _) -> item.offer().verdict() == Verdict.DISLIKED),
    /// new and not rated enough
    @JsonProperty("needs-ratings")
    NEEDS_RATINGS(Access.READERS, Set.of(), (item, today) -> isNew(item, today) && item.offer().verdict() == null),
    /// nobody it is for used it
    @JsonProperty("unused")
    UNUSED(Access.READERS, Set.of(Need.ADOPTION), (item, today) -> today.daysSince(item.offer().firstPublishedAt()) >= Today.MONTH
            && item.adoption().group() > 0 && item.adoption().users() == 0),
    /// the caller used it and has not rated it
    @JsonProperty("used-not-rated")
    USED_NOT_RATED(Access.READERS, Set.of(Need.MINE), (item, _) -> item.mine().awaitsRating()),
    /// reps like it, it is for the caller, who has neither used nor rated it
    @JsonProperty("liked-new-to-me")
    LIKED_NEW_TO_ME(Access.READERS, Set.of(Need.MINE), (item, _) -> item.offer().verdict() == Verdict.LIKED && item.mine().isNews()),
    /// new, for the caller, who has neither used nor rated it
    @JsonProperty("new-to-me")
    NEW_TO_ME(Access.READERS, Set.of(Need.MINE), (item, today) -> isNew(item, today) && item.mine().isNews()),
    /// the caller used it in the last 90 days
    @JsonProperty("my-uses")
    MY_USES(Access.READERS, Set.of(Need.MINE), (item, _) -> item.mine().uses() > 0),
    /// the caller rated it in the last 90 days
    @JsonProperty("my-ratings")
    MY_RATINGS(Access.READERS, Set.of(Need.MINE), (item, _) -> item.mine().ratedLately()),
    /// somebody of the teams the caller leads used it in the last 90 days
    @JsonProperty("team-used")
    TEAM_USED(Access.LEADS, Set.of(Need.TEAM), (item, _) -> item.team().isShown() && item.team().users() > 0),
    /// reps like it, and fewer than 20 % of the teams the caller leads used it
    @JsonProperty("team-unseen")
    TEAM_UNSEEN(Access.LEADS, Set.of(Need.TEAM), (item, _) -> item.offer().verdict() == Verdict.LIKED && item.team().isShown()
            && item.team().share() < ItemList.UNSEEN);

    /// Who may ask for a shelf.
    enum Access {
        READERS,
        ESTIMATES,
        LEADS
    }

    private static final double UNSEEN = 0.2;

    private final Access access;
    private final Set<Need> needs;
    private final BiPredicate<ItemFigures, Today> holds;

    ItemList(Access access, Set<Need> needs, BiPredicate<ItemFigures, Today> holds) {
        this.access = access;
        this.needs = needs;
        this.holds = holds;
    }

    Access access() {
        return access;
    }

    Set<Need> needs() {
        return needs;
    }

    boolean isOfCaller() {
        return needs.contains(Need.MINE) || needs.contains(Need.TEAM);
    }

    boolean holds(ItemFigures item, Today today) {
        return holds.test(item, today);
    }

    /// Published less than 30 days ago.
    static boolean isNew(ItemFigures item, Today today) {
        return today.daysSince(item.offer().publishedAt()) < Today.MONTH;
    }
}
