package io.handback.engagement.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void amounts_of_one_currency_add_up_to_the_cent() {
        var some = List.of(Money.of(new BigDecimal("0.1"), "EUR"), Money.of(new BigDecimal("0.2"), "EUR"));

        assertThat(Money.sum(some)).isEqualTo(new Money("0.30", "EUR"));
    }

    @Test
    void apples_and_pears_have_no_sum_and_nothing_has_none_either() {
        assertThat(Money.sum(List.of(new Money("1.00", "EUR"), new Money("1.00", "USD")))).isNull();
        assertThat(Money.sum(List.of())).isNull();
    }
}
