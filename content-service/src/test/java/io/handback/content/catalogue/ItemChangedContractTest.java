package io.handback.content.catalogue;

import static io.handback.content.catalogue.Fixtures.APPROVER;
import static io.handback.content.catalogue.Fixtures.MARKETER;
import static io.handback.content.catalogue.Fixtures.MONDAY;
import static io.handback.content.catalogue.Fixtures.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.test.Contracts;

class ItemChangedContractTest {

    @ParameterizedTest
    @MethodSource("items")
    void what_is_published_is_what_the_schema_says(Item item) {
        item.touch(TUESDAY);

        assertThat(Contracts.errors(ItemChanged.TYPE, ItemChanged.of(item))).isEmpty();
    }

    static Stream<Item> items() {
        return Stream.of(Fixtures.anItem(), Fixtures.anItemWithDraft(), Fixtures.anItemWithSubmitted(), Fixtures.anItemWithPublished(),
                superseded(), retired());
    }

    @Test
    void an_estimate_is_published_only_once_it_is_sealed() {
        assertThat(json(Fixtures.anItemWithSubmitted()).at("/versions/0").has("estimate")).isFalse();

        JsonNode published = json(Fixtures.anItemWithPublished());

        assertThat(published.at("/versions/0/estimate/value").intValue()).isEqualTo(2);
        assertThat(published.at("/versions/0/cost/amount").textValue()).isEqualTo("1200.50");
        assertThat(published.at("/versions/0/publishedBy").textValue()).isEqualTo(APPROVER.toString());
        assertThat(published.at("/currentVersion").intValue()).isEqualTo(1);
    }

    private static JsonNode json(Item item) {
        return Contracts.json().valueToTree(ItemChanged.of(item));
    }

    private static Item superseded() {
        Item item = Fixtures.anItemWithPublished();
        item.addVersion(new VersionContent("Second", "Text", null, null, new Estimate(5, List.of())), MARKETER, MONDAY);
        item.submit(2);
        item.publish(2, APPROVER, TUESDAY);
        return item;
    }

    private static Item retired() {
        Item item = Fixtures.anItemWithPublished();
        item.retire();
        return item;
    }
}
