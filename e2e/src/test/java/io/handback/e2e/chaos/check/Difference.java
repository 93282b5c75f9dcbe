package io.handback.e2e.chaos.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How what is found differs from what there must be, both by key.
///
/// @param missing keys that are not found
/// @param surplus keys that nobody wanted
/// @param other a sentence for each key that is found with another value
record Difference(Set<String> missing, Set<String> surplus, List<String> other) {

    static Difference between(Map<String, String> wanted, Map<String, String> found) {
        List<String> other = wanted.entrySet()
                .stream()
                .filter(one -> found.containsKey(one.getKey()) && !Objects.equals(found.get(one.getKey()), one.getValue()))
                .map(one -> one.getKey() + ": " + found.get(one.getKey()) + " instead of " + one.getValue())
                .toList();
        return new Difference(minus(wanted.keySet(), found.keySet()), minus(found.keySet(), wanted.keySet()), other);
    }

    /// What is in the first and not in the second.
    static <T> Set<T> minus(Set<T> all, Set<T> without) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
