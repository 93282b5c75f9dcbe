package io.handback.feedback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.handback.contracts.TopicCatalogue;
import io.handback.feedback.support.Json;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.json.StrictJson;

class TextContractTest {

    @ParameterizedTest
    @ValueSource(strings = {WrittenTexts.RATING_COMMENT, WrittenTexts.FEEDBACK_ANSWER})
    void a_text_is_published_as_promised(String kind) throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        var text = new TextWritten(new TenantId("acme"), 1, Instant.now(), UUID.randomUUID(), kind, UUID.randomUUID(), "Short enough.");

        assertThat(Json.violations(text.type(), mapper.writeValueAsString(text))).isEmpty();
        assertThat(TopicCatalogue.load().topicOf(text.type()).name()).isEqualTo(text.topic());
    }
}
