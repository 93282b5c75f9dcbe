package io.handback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running.Everything;
import io.handback.e2e.Topics.Message;
import io.handback.embedded.Person;
import io.handback.local.home.Service;
import io.handback.local.people.DemoPeople;

/// A service is killed right behind an acknowledgement, while a client goes on writing: nothing acknowledged is lost, nothing counts twice.
@Order(4)
@ExtendWith(Running.class)
class KillTest {

    private static final int WRITES = 40;
    private static final int BEFORE_THE_KILL = 12;
    private static final int BATCH = 5;

    @Test
    void ratings_survive_the_death_of_feedback_service(Everything all) throws Exception {
        // Given
        String item = Catalogue.published(all, "Killed feedback");
        List<Callable<Api.Answer>> ratings = IntStream.range(0, WRITES).<Callable<Api.Answer>>mapToObj(i -> {
            Api rep = all.as(Person.of(DemoPeople.TENANT, "killed-" + i, "rep"));
            return () -> rep.put("/feedback/v1/content/" + item + "/versions/1/rating", "{\"stars\": " + (1 + i % 5) + "}");
        }).toList();
        // When
        writeThroughAKill(all, Service.FEEDBACK, ratings);
        // Then
        Waits.until(() -> assertThat(Catalogue.summary(all, item).at("/ratings/distribution").toString()).isEqualTo("[8,8,8,8,8]"));
        assertEachOnce(messages(all, "handback.feedback.v1", item), WRITES);
        assertEachOnce(messages(all, "handback.feed.v1", item), WRITES);
    }

    @Test
    void usage_survives_the_death_of_engagement_service(Everything all) throws Exception {
        // Given
        String item = Catalogue.published(all, "Killed engagement");
        Api rep = all.as("rep");
        List<Callable<Api.Answer>> batches = IntStream.range(0, WRITES).<Callable<Api.Answer>>mapToObj(_ -> {
            String events = IntStream.range(0, BATCH).mapToObj(_ -> viewed(item)).collect(Collectors.joining(",", "[", "]"));
            return () -> rep.post("/engagement/v1/events", events);
        }).toList();
        // When
        writeThroughAKill(all, Service.ENGAGEMENT, batches);
        // Then
        Waits.until(() -> assertThat(Catalogue.views(Catalogue.summary(all, item))).isEqualTo(WRITES * BATCH));
        assertThat(ids(messages(all, "handback.usage.v1", item))).hasSize(WRITES * BATCH);
        assertThat(Catalogue.views(Catalogue.summary(all, item))).isEqualTo(WRITES * BATCH);
    }

    @Test
    void items_survive_the_death_of_content_service(Everything all) throws Exception {
        // Given
        Api marketer = all.as("marketer");
        String title = "Killed content " + UUID.randomUUID();
        List<Callable<Api.Answer>> items = IntStream.range(0, WRITES).<Callable<Api.Answer>>mapToObj(i -> {
            String body = String.format(Locale.ROOT, "{\"title\": \"%s %d\", \"kind\": \"other\"}", title, i);
            String key = UUID.randomUUID().toString();
            return () -> marketer.post("/content/v1/items", body, "Idempotency-Key", key);
        }).toList();
        // When
        writeThroughAKill(all, Service.CONTENT, items);
        // Then
        Waits.until(() -> assertThat(ids(messages(all, "handback.content.v1", title))).hasSize(WRITES));
        assertEachOnce(messages(all, "handback.content.v1", title), WRITES);
    }

    private static void writeThroughAKill(Everything all, Service service, List<Callable<Api.Answer>> requests) throws Exception {
        Writer writer = Writer.start(requests);
        writer.awaitAcknowledged(BEFORE_THE_KILL);
        all.stack().kill(service);
        all.stack().startAgain(service);
        writer.awaitEnd();
    }

    private static String viewed(String item) {
        return String.format(Locale.ROOT,
                "{\"id\": \"%s\", \"action\": \"viewed\", \"itemId\": \"%s\", \"version\": 1, \"occurredAt\": \"%s\"}",
                UUID.randomUUID(), item, Instant.now());
    }

    private static List<Message> messages(Everything all, String topic, String text) {
        return new Topics(all.layout().bootstrapServers()).read(topic, text);
    }

    /// A repeated record has the same id: copies are what readers expect, two events for one write are not.
    private static void assertEachOnce(List<Message> messages, int count) {
        assertThat(ids(messages)).hasSize(count);
    }

    private static Set<String> ids(List<Message> messages) {
        return messages.stream().map(Message::id).collect(Collectors.toSet());
    }
}
