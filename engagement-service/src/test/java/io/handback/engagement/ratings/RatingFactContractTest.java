package io.handback.engagement.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.contracts.Schemas;
import io.handback.engagement.ConsumedFact;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.test.Contracts;

class RatingFactContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"rating.given.v1", "rating.withdrawn.v1"})
    void every_example_is_read_and_an_added_field_ignored(String type) {
        for (String example : Schemas.examples(type).all()) {
            RatingFact plain = RatingFact.of(ConsumedFact.of(type, example));

            assertThat(plain).isNotInstanceOf(RatingFact.Unrelated.class);
            assertThat(RatingFact.of(ConsumedFact.of(type, Contracts.withUnknownField(example)))).isEqualTo(plain);
        }
    }

    @Test
    void another_type_is_none_of_our_business() {
        String example = Schemas.examples("rating.given.v1").full();

        assertThat(RatingFact.of(ConsumedFact.of("rating.praised.v1", example))).isInstanceOf(RatingFact.Unrelated.class);
    }

    @Test
    void six_stars_are_unreadable() {
        String example = Schemas.examples("rating.given.v1").full().replaceFirst("(\"stars\": )\\d", "$16");

        assertThatThrownBy(() -> RatingFact.of(ConsumedFact.of("rating.given.v1", example))).isInstanceOf(UnreadableFact.class);
    }
}
