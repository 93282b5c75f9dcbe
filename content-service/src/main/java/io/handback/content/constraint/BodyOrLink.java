package io.handback.content.constraint;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/// Material is either text that is kept here or a link to where it lies; never both, never neither.
@Constraint(validatedBy = BodyOrLink.Check.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface BodyOrLink {

    /// What to do about it.
    String message() default "Give either a body or a link, exactly one of the two.";

    /// As Bean Validation asks.
    Class<?>[] groups() default {};

    /// As Bean Validation asks.
    Class<? extends Payload>[] payload() default {};

    /// What has a body or a link.
    interface Material {

        /// The text itself.
        @Nullable
        String body();

        /// Where it lies.
        @Nullable
        String link();
    }

    /// Counts the two.
    class Check implements ConstraintValidator<BodyOrLink, Material> {

        @Override
        public boolean isValid(@Nullable Material value, ConstraintValidatorContext context) {
            return value == null || (value.body() == null) != (value.link() == null);
        }
    }
}
