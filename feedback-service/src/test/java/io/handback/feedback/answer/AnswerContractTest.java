package io.handback.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.handback.contracts.TopicCatalogue;
import io.handback.feedback.rating.FeedbackHead;
import io.handback.feedback.support.Json;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.json.StrictJson;

/// What this feature publishes is what the contracts promise.
class AnswerContractTest {

    private static final ObjectMapper MAPPER = mapper();

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_in_each_state(AnswerState state) throws Exception {
        FeedbackAnswered event = event(state, "Because.");

        assertThat(Json.violations(event.type(), MAPPER.writeValueAsString(event))).isEmpty();
        assertThat(TopicCatalogue.load().topicOf(event.type()).name()).isEqualTo(event.topic());
        assertThat(event.aggregateId()).isEqualTo(event.head().itemId());
    }

    @Test
    void an_answer_without_a_text_unless_it_declines() throws Exception {
        assertThat(violations(AnswerState.ACKNOWLEDGED)).isZero();
        assertThat(violations(AnswerState.DECLINED)).isNotZero();
    }

    private static int violations(AnswerState state) throws JsonProcessingException {
        return Json.violations("feedback.answered.v1", MAPPER.writeValueAsString(event(state, null))).size();
    }

    private static FeedbackAnswered event(AnswerState state, @Nullable String text) {
        var head = new FeedbackHead(UUID.randomUUID(), UUID.randomUUID(), "Deck", 2);
        return new FeedbackAnswered(new TenantId("acme"), 1, Instant.parse("2026-11-02T12:00:00.123456Z"), head, state, text);
    }
}
