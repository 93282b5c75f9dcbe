package io.handback.content.catalogue;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.handback.content.constraint.CurrencyCode;

/// What making a version cost: a decimal text with two places, and its currency.
public record Cost(
        @NotNull(message = Cost.FORM) @Pattern(regexp = "(0|[1-9][0-9]{0,11})\\.[0-9]{2}", message = Cost.FORM) String amount,
        @NotNull(message = "Give a currency of ISO 4217, such as EUR.") @CurrencyCode String currency) {

    static final String FORM = "Give the amount as text with two decimals, such as \"38000.00\", at most 12 digits before the point.";

    static Cost of(BigDecimal amount, String currency) {
        return new Cost(amount.setScale(2).toPlainString(), currency);
    }
}
