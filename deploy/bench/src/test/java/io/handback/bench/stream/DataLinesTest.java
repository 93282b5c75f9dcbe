package io.handback.bench.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class DataLinesTest {

    private static final String STREAM = """
            HTTP/1.1 200 OK

            : data: in a comment is none
            id: 1
            data: {"a": 1}

            id: 2
            data: {"a": 2}

            data: {"a": 1}
            data: cut""";

    private static List<Long> read(String... pieces) {
        DataLines lines = new DataLines();
        for (String piece : pieces) {
            lines.read(piece.getBytes(UTF_8));
        }
        return lines.digests();
    }

    @Test
    void tells_events_apart_and_counts_whole_ones_only() {
        List<Long> digests = read(STREAM);
        assertThat(digests).hasSize(3);
        assertThat(digests.get(0)).isEqualTo(digests.get(2)).isNotEqualTo(digests.get(1));
    }

    @Test
    void finds_the_same_wherever_the_bytes_are_cut() {
        for (int cut = 0; cut <= STREAM.length(); cut++) {
            assertThat(read(STREAM.substring(0, cut), STREAM.substring(cut))).isEqualTo(read(STREAM));
        }
    }
}
