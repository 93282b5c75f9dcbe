package io.handback.engagement.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

/// The rows of a list, those taken and those refused so far.
public record Rows<T>(List<Row<T>> taken, List<RefusedRow> refused) {

    /// Copies, so that nobody can change it later.
    public Rows {
        taken = List.copyOf(taken);
        refused = refused.stream().sorted(Comparator.comparingInt(RefusedRow::index)).toList();
    }

    /// The same list with more rows refused.
    public Rows<T> refusing(List<RefusedRow> more) {
        Set<Integer> out = new HashSet<>(more.stream().map(RefusedRow::index).toList());
        return new Rows<>(
                taken.stream().filter(row -> !out.contains(row.index())).toList(),
                Stream.concat(refused.stream(), more.stream()).toList());
    }

    /// The same list with every row refused of which `wrong` holds.
    public Rows<T> refusing(Predicate<T> wrong, String field, String message) {
        return refusing(taken.stream()
                .filter(row -> wrong.test(row.value()))
                .map(row -> RefusedRow.of(row.index(), field, message))
                .toList());
    }

    /// What the rows taken say of one thing, each once; a row may say nothing of it.
    public <V> Set<V> all(Function<T, @Nullable V> read) {
        Set<V> found = new HashSet<>();
        for (Row<T> row : taken) {
            @Nullable
            V value = read.apply(row.value());
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    /// What each row taken did.
    public <C> List<Change<C>> changes(Function<T, Change<C>> change) {
        return taken.stream().map(row -> change.apply(row.value())).toList();
    }

    /// The same list with every row refused whose key an earlier row has.
    public Rows<T> withoutRepeated(Function<T, ExternalKey> key) {
        Set<ExternalKey> seen = new HashSet<>();
        var repeated = new ArrayList<RefusedRow>();
        for (Row<T> row : taken) {
            if (!seen.add(key.apply(row.value()))) {
                repeated.add(RefusedRow.of(row.index(), "externalId", "stands in this list twice: send it once"));
            }
        }
        return refusing(repeated);
    }

    /// Lets the list pass when at least one row is taken.
    ///
    /// @throws Refused 400 with all violations of all rows when none is
    public Rows<T> requireAny() {
        if (!taken.isEmpty()) {
            return this;
        }
        List<Violation> all = refused.stream().flatMap(Rows::located).toList();
        throw Refused.input(all);
    }

    private static Stream<Violation> located(RefusedRow row) {
        return row.violations()
                .stream()
                .map(one -> new Violation("[" + row.index() + "]" + (one.field().isEmpty() ? "" : "." + one.field()), one.message()));
    }

    /// The refusal of a list that is too long to be taken in one request.
    static Refused tooMany(int most) {
        return new Refused(new Problem(413, "too-many-rows", "Send at most " + most + " rows in one request."));
    }
}
