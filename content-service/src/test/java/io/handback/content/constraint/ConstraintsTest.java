package io.handback.content.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.content.catalogue.Cost;
import io.handback.content.catalogue.VersionContent;

class ConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "CHF", "XOF"})
    void a_currency_in_use_is_taken(String code) {
        assertThat(isValid(new CurrencyCode.Check(), code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "XTS", "XAU", "ABC"})
    void what_is_no_currency_is_refused(String code) {
        assertThat(isValid(new CurrencyCode.Check(), code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"})
    void a_zone_of_the_database_is_taken(String zone) {
        assertThat(isValid(new ZoneName.Check(), zone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+02:00", "Europe/Atlantis", "europe/berlin", "SystemV/AST4"})
    void what_is_no_zone_is_refused(String zone) {
        assertThat(isValid(new ZoneName.Check(), zone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a?b=c#d", "http://example.com", "HTTPS://example.com:8443/x"})
    void a_web_address_is_taken(String link) {
        assertThat(isValid(new WebLink.Check(), link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "//example.com", "ftp://example.com", "javascript:alert(1)", "https://", "https:///x",
            "https://user:secret@example.com", "https://exämple.com", "https://example.com/a b"})
    void what_is_no_web_address_is_refused(String link) {
        assertThat(isValid(new WebLink.Check(), link)).isFalse();
    }

    @Test
    void a_link_has_at_most_2000_characters() {
        String longest = "https://example.com/" + "a".repeat(1_980);

        assertThat(isValid(new WebLink.Check(), longest)).isTrue();
        assertThat(isValid(new WebLink.Check(), longest + "a")).isFalse();
    }

    @Test
    void a_label_is_one_short_line() {
        assertThat(isValid(new Label.Check(), "a".repeat(80))).isTrue();
        assertThat(isValid(new Label.Check(), "a".repeat(81))).isFalse();
        assertThat(isValid(new Label.Check(), " ")).isFalse();
        assertThat(isValid(new Label.Check(), "a\nb")).isFalse();
    }

    @Test
    void a_version_has_a_body_or_a_link() {
        assertThat(messages(new VersionContent("s", "body", null, null, null))).isEmpty();
        assertThat(messages(new VersionContent("s", null, "https://example.com", null, null))).isEmpty();
        assertThat(messages(new VersionContent("s", null, null, null, null))).containsExactly("exactly one of the two.");
        assertThat(messages(new VersionContent("s", "body", "https://example.com", null, null))).containsExactly("exactly one of the two.");
    }

    @Test
    void a_long_body_with_line_breaks_is_taken_and_control_characters_are_not() {
        assertThat(messages(new VersionContent("s", "line\r\n\t".repeat(14_285), null, null, null))).isEmpty();
        assertThat(messages(new VersionContent("s", "bell \u0007", null, null, null))).hasSize(1);
        assertThat(messages(new VersionContent("s", "a".repeat(100_001), null, null, null))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "-1.00", "01.00", "1,00", "1e3", "1234567890123.00"})
    void an_amount_has_two_decimals(String amount) {
        assertThat(VALIDATOR.validate(new Cost(amount, "EUR"))).hasSize(1);
        assertThat(VALIDATOR.validate(new Cost("999999999999.99", "EUR"))).isEmpty();
    }

    private static Set<String> messages(VersionContent content) {
        return VALIDATOR.validate(content)
                .stream()
                .map(ConstraintViolation::getMessage)
                .map(message -> message.substring(message.lastIndexOf(", ") + 2).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("NullAway") // the checks look at no context
    private static boolean isValid(ConstraintValidator<?, String> check, String value) {
        return check.isValid(value, null);
    }
}
