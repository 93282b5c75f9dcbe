package io.handback.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.handback.local.Refusal;

class CpuTest {

    private static final int FIRST = 3;

    @Test
    void user_and_system_time_are_found_behind_any_program_name() {
        String fields = String.join(" ",
                Stream.concat(Stream.of("S"), IntStream.rangeClosed(FIRST + 1, 52).mapToObj(Integer::toString)).toList());
        assertThat(Cpu.ticks("42 (java) " + fields, 11)).isEqualTo(14 + 15);
        assertThat(Cpu.ticks("42 (a) b (c) " + fields, 13)).isEqualTo(16 + 17);
    }

    @Test
    void a_process_that_works_uses_time_and_one_that_is_gone_is_said_in_one_sentence() {
        assertThat(Cpu.seconds(ProcessHandle.current().pid())).isPositive();
        assertThatThrownBy(() -> Cpu.seconds(Long.MAX_VALUE)).isInstanceOf(Refusal.class).hasMessageContaining("cannot be read");
    }
}
