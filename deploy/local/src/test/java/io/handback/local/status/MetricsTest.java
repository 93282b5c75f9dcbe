package io.handback.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Metrics METRICS = Metrics.parse("""
            # HELP handback_consumer_lag Records behind
            # TYPE handback_consumer_lag gauge
            handback_consumer_lag{consumer="content events"} 3.0
            handback_consumer_lag{consumer="deals"} 4.0
            handback_consumer_lag_max 99.0
            handback_log_unsent_age_seconds 1.5
            handback_dead_letters{consumer="x"} NaN
            """);

    @Test
    void values_are_summed_over_labels() {
        assertThat(METRICS.sum("handback_consumer_lag")).hasValue(7);
        assertThat(METRICS.sum("handback_log_unsent_age_seconds")).hasValue(1.5);
    }

    @Test
    void what_is_not_there_or_not_a_number_is_empty() {
        assertThat(METRICS.sum("handback_dead_letters")).isEmpty();
        assertThat(METRICS.sum("handback_log")).isEmpty();
    }
}
