package io.handback.e2e.doors;

import java.util.Locale;
import java.util.Map;

/// What came of a load.
///
/// @param sending seconds in which requests were sent
/// @param seconds the same, and until the last answer
/// @param refusedMillis how many refusals came in so many milliseconds, from the request's first byte to the answer's last
/// @param withoutRetry refusals that did not say when to come again
/// @param failures connections that were cut, or not answered, while a request was under way
/// @param clients which share of the processors the clients used, that is this process and not the service
record LoadResult(double sending, double seconds, long sent, Map<Integer, Long> statuses, Map<Long, Long> refusedMillis, long withoutRetry,
        Map<String, Long> failures, double clients) {

    /// Requests sent in a second.
    double offered() {
        return sent / sending;
    }

    /// Requests taken in a second.
    double goodput() {
        return statuses.entrySet().stream().filter(one -> one.getKey() < 300).mapToLong(Map.Entry::getValue).sum() / seconds;
    }

    long refusals() {
        return refusedMillis.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The time within which this share of the refusals came.
    long refusedWithin(double share) {
        long wanted = (long) Math.ceil(refusals() * share);
        long millis = 0;
        for (Map.Entry<Long, Long> some : refusedMillis.entrySet()) {
            if (wanted > 0) {
                millis = some.getKey();
                wanted -= some.getValue();
            }
        }
        return millis;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d sent in %.1f s (%.0f/s), good %.0f/s, answers %s, cut off %s,"
                + " refused within %d ms (half), %d ms (95 %%), %d ms (99 %%), %d ms (all), clients took %.0f %% of the machine", sent,
                seconds, offered(), goodput(), statuses, failures, refusedWithin(0.5), refusedWithin(0.95), refusedWithin(0.99),
                refusedWithin(1), 100 * clients);
    }
}
