package io.handback.e2e.chaos.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What the recount found wrong, by what kind of wrong it is.
public final class Findings {

    private static final int SHOWN = 12;

    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private final List<String> sentences = new ArrayList<>();

    /// Kinds of wrong.
    public enum Fault {
        /// promised, or in one place, and missing where it must be
        LOST,
        /// there more than once, or nobody's
        DOUBLED,
        /// in another order than it was written
        REORDERED,
        /// an organisation's in another one's hands
        FOREIGN,
        /// a promise about a single statement or request
        BROKEN
    }

    /// Nothing is wrong yet.
    public Findings() {
        for (Fault fault : Fault.values()) {
            counts.put(fault, 0L);
        }
    }

    void add(Fault fault, String where, long times) {
        if (times > 0) {
            counts.merge(fault, times, Long::sum);
            sentences.add(String.format(Locale.ROOT, "%s %,d: %s", fault.name().toLowerCase(Locale.ROOT), times, where));
        }
    }

    void add(Fault fault, String where, Collection<?> which) {
        add(fault, which.isEmpty() ? where : where + ", such as " + which.iterator().next(), which.size());
    }

    /// How much of a kind was found.
    public long of(Fault fault) {
        return Objects.requireNonNull(counts.get(fault));
    }

    /// Whether nothing was.
    public boolean clean() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /// What was found, a sentence each; the first of them when there are many.
    public List<String> sentences() {
        return sentences.stream().limit(SHOWN).toList();
    }
}
