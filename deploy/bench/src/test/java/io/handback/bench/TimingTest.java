package io.handback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class TimingTest {

    private static final long MILLI = 1_000_000;

    @Test
    void a_rate_is_operations_over_the_whole_time_however_many_were_in_a_request() {
        assertThat(Timing.of(1_000, 500 * MILLI, new long[]{MILLI, MILLI}).perSecond()).isEqualTo(2_000);
    }

    @Test
    void percentiles_are_the_least_values_that_so_many_stay_within() {
        long[] latencies = LongStream.rangeClosed(1, 200).map(number -> (201 - number) * MILLI).toArray();
        assertThat(Timing.of(200, MILLI, latencies)).returns(100.0, Timing::p50).returns(198.0, Timing::p99);
        assertThat(latencies).as("left as it was").startsWith(200 * MILLI);
    }

    @Test
    void a_single_request_is_every_percentile() {
        assertThat(Timing.of(1, MILLI, new long[]{7 * MILLI})).returns(7.0, Timing::p50).returns(7.0, Timing::p99);
    }
}
