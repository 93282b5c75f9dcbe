package io.handback.engagement.deals;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// Money: a decimal text (`"120000.00"`, at most two places) and an ISO 4217 currency.
record Amount(
        @NotNull @Pattern(regexp = "[0-9]{1,13}(\\.[0-9]{1,2})?", message = "give a decimal text such as \"120000.00\"") String amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "give an ISO 4217 currency such as EUR") String currency) {

    /// The same amount with exactly two places.
    Amount plain() {
        return new Amount(new BigDecimal(amount).setScale(2, RoundingMode.UNNECESSARY).toPlainString(), currency);
    }
}
