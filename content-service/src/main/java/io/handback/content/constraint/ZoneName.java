package io.handback.content.constraint;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.ZoneId;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/// A time zone by its name in the IANA database; no offsets.
@Constraint(validatedBy = ZoneName.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
public @interface ZoneName {

    /// What to do about it.
    String message() default "Give a time zone of the IANA database, such as Europe/Berlin or UTC.";

    /// As Bean Validation asks.
    Class<?>[] groups() default {};

    /// As Bean Validation asks.
    Class<? extends Payload>[] payload() default {};

    /// Knows the zones of this Java.
    class Check implements ConstraintValidator<ZoneName, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (ZoneId.getAvailableZoneIds().contains(value) && !value.startsWith("SystemV/"));
        }
    }
}
