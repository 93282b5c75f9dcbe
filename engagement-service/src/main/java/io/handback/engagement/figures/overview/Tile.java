package io.handback.engagement.figures.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.engagement.figures.Money;
import io.handback.engagement.figures.opinion.Share;
import io.handback.engagement.figures.opinion.Statistics;
import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Window;
import io.handback.engagement.figures.table.ItemList;

/// One figure of a first screen and where the rows behind it are; its id is that of its definition.
///
/// @param value null where it cannot be said
record Tile(String id, String definition, Kind kind, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Number value,
        @JsonUnwrapped Basis basis, @Nullable Window window, Rows rows) {

    /// What the value is.
    @Schema(name = "TileKind")
    enum Kind {
        @JsonProperty("share")
        SHARE, @JsonProperty("count")
        COUNT
    }

    /// What a value rests on, or why there is none.
    record Basis(@Nullable Long count, @Nullable Long of, @Nullable Long n, @Nullable Share interval, @Nullable Money money,
            @Nullable Integer fewerThan, @Nullable String reason) {

        private static final Basis HIDDEN = new Basis(null, null, null, null, null, Adoption.LEAST, null);

        private static Basis because(String reason) {
            return new Basis(null, null, null, null, null, null, reason);
        }
    }

    /// Where the rows behind a figure are: a shelf of the table, or a page.
    @Schema(name = "TileRows")
    record Rows(@Nullable ItemList list, @Nullable String page) {

        static final Rows PARTICIPATION = new Rows(null, "participation");

        static Rows on(ItemList list) {
            return new Rows(list, null);
        }
    }

    /// A share of so many.
    ///
    /// @param empty what to say when there is nothing to share
    static Tile share(String id, long count, long of, String empty, Rows rows) {
        return of == 0
                ? new Tile(id, id, Kind.SHARE, null, new Basis(null, 0L, 0L, null, null, null, empty), null, rows)
                : new Tile(id, id, Kind.SHARE, Statistics.shown((double) count / of),
                        new Basis(count, of, of, null, null, null, null), null, rows);
    }

    /// A number of things found among n.
    static Tile count(String id, long count, long n, Rows rows) {
        return new Tile(id, id, Kind.COUNT, count, new Basis(count, null, n, null, null, null, null), null, rows);
    }

    /// The same tile where fewer than five people stand behind the value.
    Tile hiddenIf(boolean few) {
        return few ? new Tile(id, definition, kind, null, Basis.HIDDEN, window, rows) : this;
    }

    /// The same tile without a value.
    Tile without(String reason) {
        return new Tile(id, definition, kind, null, Basis.because(reason), window, rows);
    }

    /// The same tile with the interval of its share.
    Tile withInterval() {
        Long count = basis.count();
        Long of = basis.of();
        if (count == null || of == null) {
            return this;
        }
        return new Tile(id, definition, kind, value, new Basis(count, of, basis.n(), Share.of(count, of), basis.money(), null, null),
                window, rows);
    }

    /// The same tile with what its items cost.
    Tile costing(@Nullable Money money) {
        return new Tile(id, definition, kind, value, new Basis(basis.count(), basis.of(), basis.n(), basis.interval(), money,
                basis.fewerThan(), basis.reason()), window, rows);
    }

    /// The same tile with the days it is of.
    Tile in(Window days) {
        return new Tile(id, definition, kind, value, basis, days, rows);
    }
}
