package io.handback.kit.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.bucket4j.TimeMeter;

class RateLimitsTest {

    private final Clock clock = new Clock();

    @Test
    void a_caller_gets_so_many_permits_and_then_none() {
        RateLimits limits = limits(3, 10);

        // When
        limits.take("ann");
        limits.take("ann");
        RateLimits.Use third = limits.take("ann");
        RateLimits.Use fourth = limits.take("ann");

        // Then
        assertThat(third).isEqualTo(new RateLimits.Use(true, 3, Duration.ofMinutes(1), 0, 60, 0));
        assertThat(fourth).isEqualTo(new RateLimits.Use(false, 3, Duration.ofMinutes(1), 0, 60, 20));
        assertThat(fourth.policy()).isEqualTo("\"caller\";q=3;w=60");
        assertThat(fourth.state()).isEqualTo("\"caller\";r=0;t=60");
    }

    @Test
    void one_callers_use_is_not_anothers() {
        RateLimits limits = limits(1, 10);
        limits.take("ann");

        // When, Then
        assertThat(limits.take("ann").allowed()).isFalse();
        assertThat(limits.take("bob").allowed()).isTrue();
    }

    @Test
    void permits_come_back_evenly_over_the_window() {
        RateLimits limits = limits(3, 10);
        for (int i = 0; i < 3; i++) {
            limits.take("ann");
        }

        // When
        clock.nanos += Duration.ofSeconds(20).toNanos();

        // Then
        assertThat(limits.take("ann").allowed()).isTrue();
        assertThat(limits.take("ann").allowed()).isFalse();
    }

    @Test
    void the_caller_idle_longest_is_forgotten_first() {
        RateLimits limits = limits(1, 2);
        limits.take("ann");
        limits.take("bob");
        limits.take("ann");
        limits.take("cid");

        // When, Then
        assertThat(limits.take("ann").allowed()).isFalse();
        assertThat(limits.take("bob").allowed()).isTrue();
    }

    private RateLimits limits(int permits, int callers) {
        return new RateLimits(new Limit(permits, Duration.ofMinutes(1), callers), clock);
    }

    private record Limit(int permits, Duration window, int callers) implements RateLimit {}

    private static final class Clock implements TimeMeter {

        private long nanos = 1;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
