package io.handback.engagement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.handback.contracts.Schemas;
import io.handback.engagement.ConsumedFact;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.test.Contracts;

class ContentFactContractTest {

    @Test
    void every_example_is_read_and_an_added_field_ignored() {
        for (String example : Schemas.examples(ContentFact.TYPE).all()) {
            ContentFact plain = ContentFact.of(ConsumedFact.of(ContentFact.TYPE, example));

            assertThat(ContentFact.of(ConsumedFact.of(ContentFact.TYPE, Contracts.withUnknownField(example)))).isEqualTo(plain);
            assertThat(plain.title()).isNotBlank();
        }
    }

    @Test
    void an_item_without_an_owner_is_unreadable() {
        String payload = Schemas.examples(ContentFact.TYPE).full().replace("\"owner\"", "\"renamed\"");

        assertThatThrownBy(() -> ContentFact.of(ConsumedFact.of(ContentFact.TYPE, payload))).isInstanceOf(UnreadableFact.class);
    }
}
