package io.handback.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.handback.contracts.TopicCatalogue;
import io.handback.feedback.people.KnownPeople;
import io.handback.feedback.support.Json;
import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.json.StrictJson;

/// What this feature publishes is what the contracts promise.
class EventContractTest {

    private static final ObjectMapper MAPPER = mapper();
    private static final Moment NOW = Moment.now(Instant.parse("2026-11-02T12:00:00.123456Z"));
    private static final Rater ROSA = new Rater(new TenantId("acme"), UUID.randomUUID(), Set.of("rep"), "Rosa");

    private final Rating rating = new Rating(ROSA.tenant(), new RatingKey(ROSA.personId(), UUID.randomUUID(), 2));

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    @Test
    void a_rating_with_little_and_with_everything() throws Exception {
        rating.give(ROSA, unsaid(), null, NOW);
        assertKept(RatingGiven.of(rating));
        assertKept(FeedbackGiven.of(rating, unsaid(), null));

        rating.give(ROSA, everything(), UUID.randomUUID(), NOW);
        assertKept(RatingGiven.of(rating));
        assertKept(FeedbackGiven.of(rating, everything(),
                RatingNews.signedBy(ROSA, everything(), new KnownPeople.Signature("Rosa Reyes", "DACH"))));
    }

    @Test
    void a_withdrawal() throws Exception {
        rating.give(ROSA, everything(), UUID.randomUUID(), NOW);
        rating.withdraw(NOW);

        assertKept(RatingWithdrawn.of(rating));
        assertKept(FeedbackWithdrawn.of(rating));
    }

    @Test
    void marketing_s_topic_never_carries_who_did_not_sign() throws Exception {
        Said unsigned = new Said("Deck", 4, List.of(), null, false, everything().context(), "Aurora");
        rating.give(ROSA, unsigned, null, NOW);

        String feedback = MAPPER.writeValueAsString(FeedbackGiven.of(rating, unsigned, null));

        assertThat(feedback).doesNotContain("closing", "cfo", "Aurora", "Rosa", ROSA.personId().toString());
    }

    private static Said unsaid() {
        return new Said("Deck", 4, List.of(), null, false, DealContext.UNSAID, null);
    }

    private static Said everything() {
        var context = new DealContext(UUID.randomUUID(), "closing", "cfo", "health", "mail", true);
        return new Said("Deck", 1, List.of("out-of-date", "too-long"), "Long", true, context, "Aurora");
    }

    private static void assertKept(LoggedEvent event) throws Exception {
        assertThat(Json.violations(event.type(), MAPPER.writeValueAsString(event))).isEmpty();
        assertThat(TopicCatalogue.load().topicOf(event.type()).name()).isEqualTo(event.topic());
    }
}
