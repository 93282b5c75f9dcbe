package io.handback.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void tags_come_back_from_the_store_as_they_went_in() {
        Tags tags = new Tags(List.of("CFO", "CIO"), List.of("demo"), List.of("a=b"), List.of("1"), List.of("2"), List.of("en"),
                List.of("="));

        assertThat(Tags.of(tags.flat())).isEqualTo(tags);
    }

    @Test
    void every_facet_is_known_by_its_name() {
        Tags tags = new Tags(List.of("x"), List.of("x"), List.of("x"), List.of("x"), List.of("x"), List.of("x"), List.of("x"));

        assertThat(tags.flat()).extracting(tag -> tag.substring(0, tag.indexOf('='))).containsExactlyInAnyOrderElementsOf(Tags.FACETS);
    }

    @Test
    void a_value_given_twice_counts_once() {
        Tags tags = new Tags(List.of("CFO", "CFO"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(tags.persona()).containsExactly("CFO");
    }

    @Test
    void tags_left_out_are_none() {
        assertThat(Tags.orNone(null).flat()).isEmpty();
        assertThat(Audience.orEverybody(null).teams()).isEmpty();
    }
}
