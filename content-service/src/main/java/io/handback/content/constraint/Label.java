package io.handback.content.constraint;

import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/// A short text in a list: 1 to 80 characters on one line, not blank.
@Constraint(validatedBy = Label.Check.class)
@Target(TYPE_USE)
@Retention(RUNTIME)
public @interface Label {

    /// What to do about it.
    String message() default "Give 1 to 80 characters on one line.";

    /// As Bean Validation asks.
    Class<?>[] groups() default {};

    /// As Bean Validation asks.
    Class<? extends Payload>[] payload() default {};

    /// Measures it; null is no label.
    class Check implements ConstraintValidator<Label, String> {

        private static final int LONGEST = 80;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value != null && !value.isBlank() && value.length() <= LONGEST && value.matches(Texts.LINE);
        }
    }
}
