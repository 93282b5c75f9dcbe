package io.handback.kit.web.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/// One bucket of permits per caller, in memory, of a bounded number of callers.
@ApplicationScoped
class RateLimits {

    private final RateLimit limit;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets;

    @Inject
    RateLimits(RateLimit limit) {
        this(limit, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateLimit limit, TimeMeter clock) {
        this.limit = limit;
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > limit.callers();
            }
        };
    }

    boolean enabled() {
        return limit.permits() > 0;
    }

    /// Takes one permit of the caller's.
    Use take(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return new Use(probe.isConsumed(), limit.permits(), limit.window(), probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()), seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, _ -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.permits()).refillGreedy(limit.permits(), limit.window()))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }

    /// What is left to a caller after a request.
    ///
    /// @param allowed whether the request may pass
    /// @param reset seconds until all permits are back
    /// @param retry seconds until one permit is back; 0 when the request may pass
    record Use(boolean allowed, int permits, Duration window, long remaining, long reset, long retry) {

        /// The value of `RateLimit-Policy`.
        String policy() {
            return "\"caller\";q=" + permits + ";w=" + window.toSeconds();
        }

        /// The value of `RateLimit`.
        String state() {
            return "\"caller\";r=" + remaining + ";t=" + reset;
        }
    }
}
