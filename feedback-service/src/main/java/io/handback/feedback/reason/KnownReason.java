package io.handback.feedback.reason;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/// A reason's code is one of the list.
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownReason.Check.class)
public @interface KnownReason {

    /// What to do about it.
    String message() default "Give a code that GET /feedback/v1/reasons lists.";

    /// Required by Bean Validation, not used.
    Class<?>[] groups() default {};

    /// Required by Bean Validation, not used.
    Class<? extends Payload>[] payload() default {};

    /// Looks the code up; a null is refused as well.
    class Check implements ConstraintValidator<KnownReason, String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return Reason.isKnown(code);
        }
    }
}
