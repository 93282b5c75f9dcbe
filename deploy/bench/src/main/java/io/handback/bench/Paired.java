package io.handback.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/// Two sides measured one right after the other, each first in turn: what slows the machine down slows both.
///
/// @param pairs what was found, round by round
public record Paired<T, U>(List<Pair<T, U>> pairs) {

    /// One round.
    public record Pair<T, U>(T ours, U theirs) {}

    /// Measures both sides so many times.
    public static <T, U> Paired<T, U> of(int runs, Callable<T> ours, Callable<U> theirs) throws Exception {
        List<Pair<T, U>> pairs = new ArrayList<>();
        for (int number = 0; number < runs; number++) {
            pairs.add(number % 2 == 0 ? oursFirst(ours, theirs) : theirsFirst(ours, theirs));
        }
        return new Paired<>(pairs);
    }

    private static <T, U> Pair<T, U> oursFirst(Callable<T> ours, Callable<U> theirs) throws Exception {
        T first = ours.call();
        return new Pair<>(first, theirs.call());
    }

    private static <T, U> Pair<T, U> theirsFirst(Callable<T> ours, Callable<U> theirs) throws Exception {
        U first = theirs.call();
        return new Pair<>(ours.call(), first);
    }

    /// The median of our side.
    public double ours(ToDoubleFunction<T> value) {
        return median(pairs.stream().mapToDouble(pair -> value.applyAsDouble(pair.ours())).toArray());
    }

    /// The median of the other side.
    public double theirs(ToDoubleFunction<U> value) {
        return median(pairs.stream().mapToDouble(pair -> value.applyAsDouble(pair.theirs())).toArray());
    }

    /// The median of ours over theirs within a pair.
    public double ratio(ToDoubleFunction<T> ours, ToDoubleFunction<U> theirs) {
        return median(pairs.stream()
                .mapToDouble(pair -> ours.applyAsDouble(pair.ours()) / theirs.applyAsDouble(pair.theirs()))
                .toArray());
    }

    /// The middle value; of an even number of values the mean of the two in the middle.
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
