package io.handback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running.Everything;

/// One W3C trace follows a rating from the request over the log and Kafka to the projection.
@Order(3)
@ExtendWith(Running.class)
class TraceTest {

    @Test
    void a_rating_is_one_trace_from_request_to_projection(Everything all) throws Exception {
        // Given
        String item = Catalogue.published(all, "Traced");
        String trace = UUID.randomUUID().toString().replace("-", "");
        // When
        Api.Answer answer = all.as("rep").put("/feedback/v1/content/" + item + "/versions/1/rating", "{\"stars\": 5}", "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
        // Then
        assertThat(answer.status()).isEqualTo(201);
        Topics topics = new Topics(all.layout().bootstrapServers());
        Waits.until(() -> assertThat(topics.read("handback.feedback.v1", item))
                .singleElement()
                .satisfies(message -> assertThat(message.headers().get("traceparent")).startsWith("00-" + trace)));
        Waits.until(() -> assertThat(all.spans().has("feedback-service", trace)).isTrue());
        Waits.until(() -> assertThat(all.spans().has("engagement-service", trace)).isTrue());
    }
}
