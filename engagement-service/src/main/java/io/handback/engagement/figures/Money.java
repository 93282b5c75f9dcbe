package io.handback.engagement.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/// An amount as a decimal text with two places, and its ISO 4217 currency.
public record Money(String amount, String currency) {

    /// The amount with exactly two places.
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), currency);
    }

    /// The sum; null of nothing and of amounts in more than one currency, which cannot be added.
    public static @Nullable Money sum(Collection<Money> amounts) {
        if (amounts.stream().map(Money::currency).distinct().count() != 1) {
            return null;
        }
        BigDecimal sum = amounts.stream().map(one -> new BigDecimal(one.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return of(sum, amounts.iterator().next().currency());
    }
}
