package io.handback.e2e.chaos;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was done to the stack and took effect, by name.
final class Deeds {

    private final Map<String, Integer> done = new TreeMap<>();

    synchronized void add(String name, int times) {
        done.merge(name, times, Integer::sum);
    }

    synchronized int of(String name) {
        return done.getOrDefault(name, 0);
    }

    /// How many processes were killed.
    synchronized int kills() {
        return done.entrySet().stream().filter(deed -> deed.getKey().startsWith("kill")).mapToInt(Map.Entry::getValue).sum();
    }

    @Override
    public synchronized String toString() {
        return done.entrySet()
                .stream()
                .map(deed -> String.format(Locale.ROOT, "  %-50s %,7d", deed.getKey(), deed.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
