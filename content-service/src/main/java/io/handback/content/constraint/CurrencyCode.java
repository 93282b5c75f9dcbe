package io.handback.content.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/// A currency in use, by its three letters of ISO 4217.
@Constraint(validatedBy = CurrencyCode.Check.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface CurrencyCode {

    /// What to do about it.
    String message() default "Give a currency of ISO 4217, such as EUR.";

    /// As Bean Validation asks.
    Class<?>[] groups() default {};

    /// As Bean Validation asks.
    Class<? extends Payload>[] payload() default {};

    /// Knows the currencies of this Java.
    class Check implements ConstraintValidator<CurrencyCode, String> {

        private static final Set<String> CODES = Currency.getAvailableCurrencies()
                .stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.startsWith("X"))
                .collect(Collectors.toUnmodifiableSet());
        private static final Set<String> SHARED = Set.of("XAF", "XOF", "XPF", "XCD");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || CODES.contains(value) || SHARED.contains(value);
        }
    }
}
