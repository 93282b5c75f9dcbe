package io.handback.engagement.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.handback.contracts.Schemas;
import io.handback.contracts.TopicCatalogue;
import io.handback.engagement.ConsumedFact;
import io.handback.engagement.usage.UsageRecorded.Circumstances;
import io.handback.engagement.usage.UsageRecorded.What;
import io.handback.engagement.usage.UsageRecorded.Who;
import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

class UsageContractTest {

    private final UsageReader reader = new UsageReader(Contracts.json());

    @Test
    void what_is_published_follows_the_schema() throws JsonProcessingException {
        var full = new UsageRecorded(new TenantId("acme"), 1, Instant.now(), Instant.now(), UUID.randomUUID(), "shared",
                new What(UUID.randomUUID(), 2), new Who(UUID.randomUUID(), "v"),
                new Circumstances(UUID.randomUUID(), "demo", "mail", 1, 0, null), Map.of("a", "b"));
        var bare = new UsageRecorded(new TenantId("acme"), 1, Instant.now(), Instant.now(), UUID.randomUUID(), "searched",
                new What(null, null), new Who(null, null), new Circumstances(null, null, null, null, null, "x"), Map.of());

        assertThat(Contracts.errors(UsageRecorded.TYPE, full)).isEmpty();
        assertThat(Contracts.errors(UsageRecorded.TYPE, bare)).isEmpty();
        assertThat(new String(UsageJson.write(Contracts.json(), full), UTF_8)).isEqualTo(written(full));
        assertThat(new String(UsageJson.write(Contracts.json(), bare), UTF_8)).isEqualTo(written(bare));
        assertThat(TopicCatalogue.load().topicOf(UsageRecorded.TYPE).name()).isEqualTo(UsageRecorded.TOPIC);
    }

    @Test
    void every_example_is_read_and_an_added_field_ignored() {
        for (String example : Schemas.examples(UsageRecorded.TYPE).all()) {
            Usage plain = reader.read(ConsumedFact.of(UsageRecorded.TYPE, example));
            Usage extended = reader.read(ConsumedFact.of(UsageRecorded.TYPE, Contracts.withUnknownField(example)));

            assertThat(extended.event()).isEqualTo(plain.event());
        }
    }

    @Test
    void the_moment_of_receipt_is_no_content() {
        String example = Schemas.examples(UsageRecorded.TYPE).full();
        String later = example.replaceFirst("(\"receivedAt\": \")[^\"]*", "$12026-12-31T00:00:00Z");
        assertThat(later).isNotEqualTo(example);

        assertThat(content(later)).isEqualTo(content(example));
        assertThat(content(example.replaceFirst("(\"occurredAt\": \")[^\"]*", "$12026-01-31T00:00:00Z"))).isNotEqualTo(content(example));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"action\"", "\"occurredAt\"", "\"receivedAt\"", "\"itemId\""})
    void what_lacks_a_needed_field_is_unreadable(String field) {
        String payload = Schemas.examples(UsageRecorded.TYPE).full().replace(field, "\"renamed\"");

        assertUnreadable(ConsumedFact.of(UsageRecorded.TYPE, payload));
    }

    @Test
    void what_cannot_be_stored_is_unreadable() {
        String full = Schemas.examples(UsageRecorded.TYPE).full();
        assertUnreadable(ConsumedFact.of(UsageRecorded.TYPE, full.replaceFirst("(\"stage\": \")[^\"]*", "$1a\\\\u0000b")));
        assertUnreadable(ConsumedFact.of(UsageRecorded.TYPE, full.replaceFirst("(\"occurredAt\": \")[^\"]*", "$1+99999-01-01T00:00:00Z")));
        assertUnreadable(ConsumedFact.of("something.else.v1", full));
        Fact other = ConsumedFact.of(UsageRecorded.TYPE, full);
        assertUnreadable(new Fact(new TenantId("other"), other.eventId(), other.type(), "other:x", 1, other.time(), other.payload()));
        assertUnreadable(new Fact(other.tenant(), UUID.randomUUID(), other.type(), other.key(), 1, other.time(), other.payload()));
    }

    private void assertUnreadable(Fact fact) {
        assertThatThrownBy(() -> reader.read(fact)).isInstanceOf(UnreadableFact.class);
    }

    private static String written(UsageRecorded event) throws JsonProcessingException {
        return Contracts.json().writeValueAsString(event);
    }

    private byte[] content(String payload) {
        return reader.read(ConsumedFact.of(UsageRecorded.TYPE, payload)).content();
    }
}
