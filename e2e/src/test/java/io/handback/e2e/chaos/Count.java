package io.handback.e2e.chaos;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the checker counted after a round, from the topics and the figures alone.
///
/// @param attempts requests sent, repeats included
/// @param acknowledged writes the service promised
/// @param unknown writes whose answer was cut off and that were not repeated
/// @param lost promised writes that a topic lacks, and writes on the topic that a figure lacks
/// @param doubled writes with two events on a topic, and what a figure has too many
/// @param foreign records of a tenant that did not write them, or that nobody wrote
record Count(int attempts, int acknowledged, int unknown, long lost, long doubled, long foreign) {

    /// Compares a ledger with what was found.
    ///
    /// @param topics where each write must be; the first is the one the figures are made from
    /// @param figures by tenant: how many writes its figure shows
    static Count of(Ledger ledger, List<String> topics, List<Found> found, Map<String, Integer> figures) {
        Set<String> lost = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        for (String topic : topics) {
            List<Found> own = found.stream().filter(one -> one.topic().equals(topic)).filter(one -> own(ledger, one)).toList();
            lost.addAll(missing(ledger.acknowledged(), own));
            doubled.addAll(twice(own));
        }
        Map<String, Integer> surplus = surplus(ledger, topics.getFirst(), found, figures);
        return new Count(ledger.attempts(), ledger.acknowledged().size(), ledger.unknown(),
                lost.size() + surplus.values().stream().mapToLong(by -> Math.max(0, -by)).sum(),
                doubled.size() + surplus.values().stream().mapToLong(by -> Math.max(0, by)).sum(),
                found.stream().filter(one -> !own(ledger, one)).map(Found::event).distinct().count());
    }

    private static boolean own(Ledger ledger, Found found) {
        return ledger.wrote(found.tenant(), found.mark());
    }

    private static Set<String> missing(Set<String> promised, List<Found> found) {
        Set<String> missing = new HashSet<>(promised);
        found.forEach(one -> missing.remove(one.mark()));
        return missing;
    }

    private static Set<String> twice(List<Found> found) {
        Map<String, Set<String>> events = found.stream()
                .collect(Collectors.groupingBy(Found::mark, Collectors.mapping(Found::event, Collectors.toSet())));
        return events.entrySet().stream().filter(mark -> mark.getValue().size() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// By tenant: by how much its figure exceeds what the topic says.
    private static Map<String, Integer> surplus(Ledger ledger, String topic, List<Found> found, Map<String, Integer> figures) {
        return figures.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, figure -> {
            long written = found.stream()
                    .filter(one -> one.topic().equals(topic) && one.tenant().equals(figure.getKey()))
                    .filter(one -> own(ledger, one))
                    .map(Found::mark)
                    .distinct()
                    .count();
            return figure.getValue() - Math.toIntExact(written);
        }));
    }

    /// Whether nothing promised is missing, nothing counts twice and nobody has what is another's.
    boolean clean() {
        return lost == 0 && doubled == 0 && foreign == 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "attempts %,d, acked %,d, unknown %,d, lost %,d, doubled %,d, foreign %,d", attempts,
                acknowledged, unknown, lost, doubled, foreign);
    }
}
