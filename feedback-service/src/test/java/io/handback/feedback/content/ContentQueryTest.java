package io.handback.feedback.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ContentQueryTest {

    private final ContentQuery query = new ContentQuery();

    @Test
    void each_word_becomes_a_pattern_that_means_itself() {
        query.q = "  Price 100%  a_b ";

        assertThat(query.patterns()).containsExactly("%price%", "%100\\%%", "%a\\_b%");
    }

    @Test
    void only_facets_that_were_asked_for_count() {
        query.stage = List.of("closing");

        assertThat(query.tags()).containsOnlyKeys("stage");
    }

    @Test
    void other_conditions_make_another_list() {
        String all = query.fingerprint();
        query.kind = "deck";

        assertThat(query.fingerprint()).isNotEqualTo(all);
    }
}
