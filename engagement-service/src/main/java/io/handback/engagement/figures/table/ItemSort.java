package io.handback.engagement.figures.table;

import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.figures.opinion.Statistics;

/// The rankings, never by mean: that of few ratings says nothing. What cannot be ranked comes last.
public enum ItemSort {

    /// by the lower bound of the helpful share, highest first
    @JsonProperty("best")
    BEST(Set.of()) {
        @Override
        double rank(ItemFigures item) {
            Sample sample = item.offer().sample();
            return sample.n() == 0 ? LAST : -Statistics.wilson(sample.helpful(), sample.n()).lower();
        }
    },
    /// by the upper bound of the helpful share, lowest first
    @JsonProperty("worst")
    WORST(Set.of()) {
        @Override
        double rank(ItemFigures item) {
            Sample sample = item.offer().sample();
            return sample.n() == 0 ? LAST : Statistics.wilson(sample.helpful(), sample.n()).upper();
        }
    },
    /// by how far sales and marketing are apart, farthest first
    @JsonProperty("gap")
    GAP(Set.of()) {
        @Override
        double rank(ItemFigures item) {
            Perception gap = item.offer().gap();
            return gap == null ? LAST : -Math.abs(gap.value());
        }
    },
    /// by uses in all, most first
    @JsonProperty("uses")
    USES(Set.of(Need.USES)) {
        @Override
        double rank(ItemFigures item) {
            return -item.uses().total();
        }
    },
    /// by adoption, highest first; a group too small to speak of comes last
    @JsonProperty("adoption")
    ADOPTION(Set.of(Need.ADOPTION)) {
        @Override
        double rank(ItemFigures item) {
            return item.adoption().isShown() ? -item.adoption().share() : LAST;
        }
    },
    /// by publication of the current version, latest first
    @JsonProperty("newest")
    NEWEST(Set.of()) {
        @Override
        double rank(ItemFigures item) {
            return -item.offer().publishedAt().toEpochMilli();
        }
    },
    /// by title
    @JsonProperty("title")
    TITLE(Set.of()) {
        @Override
        double rank(ItemFigures item) {
            return 0;
        }

        @Override
        String text(ItemFigures item) {
            return item.offer().title().toLowerCase(Locale.ROOT);
        }
    };

    private static final double LAST = Double.POSITIVE_INFINITY;

    private final Set<Need> needs;

    ItemSort(Set<Need> needs) {
        this.needs = needs;
    }

    Set<Need> needs() {
        return needs;
    }

    Place place(ItemFigures item) {
        return new Place(rank(item), text(item), item.offer().itemId());
    }

    abstract double rank(ItemFigures item);

    String text(ItemFigures item) {
        return "";
    }
}
