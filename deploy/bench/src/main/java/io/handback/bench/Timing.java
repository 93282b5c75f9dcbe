package io.handback.bench;

import java.util.Arrays;

/// How fast something went.
///
/// @param perSecond operations a second over the whole time
/// @param p50 milliseconds that half of the operations stayed within
/// @param p99 milliseconds that 99 of 100 operations stayed within
public record Timing(double perSecond, double p50, double p99) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /// The rate over the whole time and the percentiles of the requests.
    ///
    /// @param operations how many were done, several of them perhaps in one request
    /// @param nanos how long the requests took together, from the first's begin to the last's end
    /// @param latencies how long each request took, in nanoseconds
    public static Timing of(long operations, long nanos, long[] latencies) {
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Timing(operations * NANOS_PER_SECOND / nanos, percentile(sorted, 50) / NANOS_PER_MILLI,
                percentile(sorted, 99) / NANOS_PER_MILLI);
    }

    /// The nearest-rank percentile: the least value that so many of a hundred do not exceed.
    private static long percentile(long[] sorted, int percent) {
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }
}
