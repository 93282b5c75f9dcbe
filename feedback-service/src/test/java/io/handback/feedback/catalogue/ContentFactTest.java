package io.handback.feedback.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Facts;
import io.handback.kit.inbox.UnreadableFact;

class ContentFactTest {

    private static final String TYPE = "content-item.changed.v1";

    @Test
    void the_contract_s_examples_are_read_and_added_fields_ignored() {
        assertThat(Facts.examples(TYPE).map(ContentFact::of))
                .hasSize(4)
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(ContentFact.ItemChanged.class));
    }

    @Test
    void a_tombstone_and_another_type_are_told_apart() {
        assertThat(ContentFact.of(Facts.of(TYPE, ""))).isInstanceOf(ContentFact.ItemErased.class);
        assertThat(ContentFact.of(Facts.of("something.else.v1", "{}"))).isEqualTo(new ContentFact.Unrelated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "{}", "{\"itemId\": \"x\"}"})
    void what_is_no_item_is_unreadable(String payload) {
        assertThatThrownBy(() -> ContentFact.of(Facts.of(TYPE, payload))).isInstanceOf(UnreadableFact.class);
    }

    @Test
    void an_item_is_found_by_its_words_and_tags() {
        var version = new ContentFact.Version(2, "published", "Us AND three others", null, false, null);
        var item = new ContentFact.ItemChanged(new UUID(0, 1), 1, "Price Comparison", "one-pager", "active",
                Map.of("persona", List.of("CFO")), 2, List.of(version));

        assertThat(ContentProjection.searchText(item, item.current())).contains("price comparison", "us and three", "cfo", "one-pager");
    }
}
