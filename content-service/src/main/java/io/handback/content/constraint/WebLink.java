package io.handback.content.constraint;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/// An absolute http or https address of at most 2,000 ASCII characters, without a user name or password in it.
@Constraint(validatedBy = WebLink.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
public @interface WebLink {

    /// What to do about it.
    String message() default "Give an address that begins with http:// or https://, at most 2,000 ASCII characters, without a password.";

    /// As Bean Validation asks.
    Class<?>[] groups() default {};

    /// As Bean Validation asks.
    Class<? extends Payload>[] payload() default {};

    /// Reads the address as RFC 3986 does.
    class Check implements ConstraintValidator<WebLink, String> {

        private static final int LONGEST = 2_000;
        private static final Set<String> SCHEMES = Set.of("http", "https");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (value.length() <= LONGEST && value.chars().allMatch(c -> c > ' ' && c < 127) && isWeb(value));
        }

        private static boolean isWeb(String value) {
            try {
                URI link = new URI(value);
                String scheme = link.getScheme();
                return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) && link.getHost() != null
                        && link.getUserInfo() == null;
            } catch (URISyntaxException _) {
                return false;
            }
        }
    }
}
