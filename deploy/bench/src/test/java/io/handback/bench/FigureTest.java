package io.handback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void a_comparison_is_met_or_missed_by_its_ratio() {
        assertThat(Figure.compared("a-b", 10, "1/s", "20 1/s", 0.6, Goal.atLeast(0.6))).returns(true, Figure::met)
                .returns("at least 0.6", Figure::goal);
        assertThat(Figure.compared("a-b", 10, "1/s", "20 1/s", 0.599, Goal.atLeast(0.6)).met()).isFalse();
        assertThat(Figure.compared("a-b", 10, "1/s", "20 1/s", 1.11, Goal.atMost(1.1)).met()).isFalse();
    }

    @Test
    void what_stands_alone_is_met_or_missed_by_its_value_and_its_ratio_is_to_the_goal() {
        assertThat(Figure.alone("a-b", 1_500, "ms", Goal.atMost(1_000))).returns(false, Figure::met)
                .returns(1.5, Figure::ratio)
                .returns("at most 1,000 ms", Figure::goal);
        assertThat(Figure.alone("a-b", 3, "MB", Goal.NONE)).returns(true, Figure::met).returns(1.0, Figure::ratio);
    }

    @Test
    void numbers_have_four_digits() {
        assertThat(Figure.alone("a-b", 123_456, "ms", Goal.NONE).value()).isEqualTo(123_500);
        assertThat(Figure.alone("a-b", 0.123456, "ms", Goal.NONE).value()).isEqualTo(0.1235);
    }
}
