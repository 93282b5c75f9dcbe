package io.handback.engagement.figures.table;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.figures.opinion.Statistics;

/// The rankings, never by mean: that of few ratings says nothing. What cannot be ranked comes last.
public enum ItemSort {

    /// by the lower bound of the helpful share, highest first
    @JsonProperty("best")
    BEST(null) {
        @Override
        double rank(ItemFigures item) {
            Sample sample = item.offer().sample();
            return sample.n() == 0 ? LAST : -Statistics.wilson(sample.helpful(), sample.n()).lower();
        }
    },
    /// by the upper bound of the helpful share, lowest first
    @JsonProperty("worst")
    WORST(null) {
        @Override
        double rank(ItemFigures item) {
            Sample sample = item.offer().sample();
            return sample.n() == 0 ? LAST : Statistics.wilson(sample.helpful(), sample.n()).upper();
        }
    },
    /// by how far sales and marketing are apart, farthest first
    @JsonProperty("gap")
    GAP(null) {
        @Override
        double rank(ItemFigures item) {
            Perception gap = item.offer().gap();
            return gap == null ? LAST : -Math.abs(gap.value());
        }
    },
    /// by uses in all, most first
    @JsonProperty("uses")
    USES(Need.USES) {
        @Override
        double rank(ItemFigures item) {
            return -item.uses().total();
        }
    },
    /// by adoption, highest first; a group too small to speak of comes last
    @JsonProperty("adoption")
    ADOPTION(Need.ADOPTION) {
        @Override
        double rank(ItemFigures item) {
            return item.adoption().isShown() ? -item.adoption().share() : LAST;
        }
    },
    /// by publication of the current version, latest first
    @JsonProperty("newest")
    NEWEST(null) {
        @Override
        double rank(ItemFigures item) {
            return -item.offer().publishedAt().toEpochMilli();
        }
    },
    /// by title
    @JsonProperty("title")
    TITLE(null) {
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

    private final @Nullable Need need;

    ItemSort(@Nullable Need need) {
        this.need = need;
    }

    @Nullable
    Need need() {
        return need;
    }

    Place place(ItemFigures item) {
        return new Place(rank(item), text(item), item.offer().itemId());
    }

    abstract double rank(ItemFigures item);

    String text(ItemFigures item) {
        return "";
    }
}
