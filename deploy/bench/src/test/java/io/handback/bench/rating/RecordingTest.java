package io.handback.bench.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.handback.local.Refusal;

class RecordingTest {

    private static final String ENTER = "select set_config('app.tenant', $1, true)";

    @Test
    void ratings_that_execute_the_same_are_replayed() {
        Recording recording = new Recording(List.of(transaction(ENTER, "insert"), transaction(ENTER, "insert")), "");
        assertThat(recording.shape()).containsExactly(ENTER, "insert");
    }

    @Test
    void ratings_that_execute_different_statements_are_refused() {
        assertThatThrownBy(() -> new Recording(List.of(transaction(ENTER, "insert"), transaction(ENTER, "update")), ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("different statements");
    }

    @Test
    void a_rating_that_does_not_begin_with_its_tenant_is_refused() {
        assertThatThrownBy(() -> new Recording(List.of(transaction("insert", ENTER)), "")).isInstanceOf(Refusal.class)
                .hasMessageContaining("does not begin with set_config");
    }

    private static Transaction transaction(String... statements) {
        return new Transaction(Stream.of(statements).map(sql -> new Transaction.Executed(sql, List.of())).toList());
    }
}
