package io.handback.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.tenant.TenantId;

class AnswerTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final UUID MARA = new UUID(0, 1);

    private final Answer answer = new Answer(new TenantId("acme"), new UUID(0, 2));

    @Test
    void an_answer_that_was_not_given_says_nothing() {
        assertThat(answer.stands()).isFalse();
        assertThat(answer.revision()).isZero();
        assertThat(answer.says(AnswerState.ACKNOWLEDGED)).isFalse();
    }

    @Test
    void each_change_moves_the_revision_by_one() {
        answer.give(AnswerState.ACKNOWLEDGED, null, MARA, NOON);
        answer.give(AnswerState.PLANNED, new UUID(0, 3), MARA, NOON.plusSeconds(1));

        assertThat(answer.revision()).isEqualTo(2);
        assertThat(answer.says(AnswerState.PLANNED)).isTrue();
        assertThat(answer.says(AnswerState.ACKNOWLEDGED)).isFalse();
        assertThat(answer.textId()).isEqualTo(new UUID(0, 3));
        assertThat(answer.answeredAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void what_was_taken_back_keeps_its_revision_and_nothing_else() {
        answer.give(AnswerState.RESOLVED, new UUID(0, 3), MARA, NOON);

        answer.takeBack();

        assertThat(answer.stands()).isFalse();
        assertThat(answer.textId()).isNull();
        assertThat(answer.revision()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_state_has_one_name_on_the_wire_and_in_the_store(AnswerState state) throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(state)).isEqualTo("\"" + state.wire() + "\"");
        assertThat(AnswerState.named(state.wire())).isEqualTo(state);
    }

    @Test
    void a_stored_state_nobody_knows_is_a_fault() {
        assertThatThrownBy(() -> AnswerState.named("new")).isInstanceOf(IllegalStateException.class).hasMessageContaining("new");
    }

    @Test
    void blanks_are_no_text() {
        assertThat(new AnswerForm(AnswerState.PLANNED, " \n ").trimmedText()).isNull();
        assertThat(new AnswerForm(AnswerState.PLANNED, " Soon. ").trimmedText()).isEqualTo("Soon.");
    }
}
