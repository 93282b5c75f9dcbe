package io.handback.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class HeapTest {

    @Test
    void the_live_bytes_are_the_last_number_of_the_total() {
        List<String> histogram = List.of(
                " num     #instances         #bytes  class name (module)",
                "   1:        140000       12000000  [B (java.base@25)",
                "Total        900123       54321000");
        assertThat(Heap.total(histogram)).isEqualTo(54_321_000);
    }
}
