package io.handback.bench.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ProbeTest {

    @Test
    void a_percentile_is_the_least_value_that_so_many_do_not_exceed() {
        double[] values = IntStream.rangeClosed(1, 20).mapToDouble(value -> 21 - value).toArray();
        assertThat(Probe.percentile(values, 95)).isEqualTo(19);
        assertThat(Probe.percentile(values, 50)).isEqualTo(10);
        assertThat(Probe.percentile(new double[]{7}, 95)).isEqualTo(7);
    }
}
