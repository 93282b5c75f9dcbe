package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BiteTest {

    @Test
    void a_kill_bites_when_a_process_dies_of_it_and_cuts_a_request() {
        assertThat(new Bite(1, 137, 1).hurt()).isTrue();
    }

    @Test
    void a_kill_between_requests_or_after_a_clean_end_does_not_bite() {
        assertThat(new Bite(1, 137, 0).hurt()).isFalse();
        assertThat(new Bite(1, 143, 3).hurt()).isFalse();
        assertThat(new Bite(1, 0, 3).hurt()).isFalse();
    }
}
