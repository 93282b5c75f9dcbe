package io.handback.kit.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// Reads one time in the form of RFC 3339, section 5.6, with the capital letters `T` and `Z`. By hand: the usage intake reads one for each
/// event, where a general parser is felt.
final class Rfc3339 {

    private static final int SECONDS_END = 19;
    private static final int MOST_DIGITS = 9;

    private final String text;
    private int at;

    private Rfc3339(String text) {
        this.text = text;
    }

    /// The moment, cut to microseconds.
    ///
    /// @throws DateTimeParseException when the text has another form, is no moment of the calendar, or outside of the years 1 to 9999
    static Instant parse(String text) {
        try {
            return new Rfc3339(text).moment();
        } catch (DateTimeParseException e) {
            throw e;
        } catch (DateTimeException e) {
            throw new DateTimeParseException("no moment of the calendar", text, 0, e);
        }
    }

    private Instant moment() {
        if (text.length() <= SECONDS_END) {
            throw wrong();
        }
        LocalDateTime written = LocalDateTime.of(number(4), after('-', 2), after('-', 2), after('T', 2), after(':', 2), after(':', 2),
                fraction());
        ZoneOffset offset = offset();
        if (at != text.length()) {
            throw wrong();
        }
        LocalDateTime time = written.minusSeconds(offset.getTotalSeconds());
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw wrong();
        }
        return time.truncatedTo(ChronoUnit.MICROS).toInstant(ZoneOffset.UTC);
    }

    private int fraction() {
        if (next() != '.') {
            return 0;
        }
        at++;
        int nanos = 0;
        int digits = 0;
        for (; digits < MOST_DIGITS && isDigit(next()); digits++) {
            nanos = nanos * 10 + digit();
        }
        if (digits == 0) {
            throw wrong();
        }
        for (; digits < MOST_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private ZoneOffset offset() {
        char sign = next();
        if (sign == 'Z') {
            at++;
            return ZoneOffset.UTC;
        }
        if (sign != '+' && sign != '-') {
            throw wrong();
        }
        int direction = sign == '-' ? -1 : 1;
        at++;
        return ZoneOffset.ofHoursMinutes(direction * number(2), direction * after(':', 2));
    }

    private int after(char separator, int digits) {
        if (next() != separator) {
            throw wrong();
        }
        at++;
        return number(digits);
    }

    private int number(int digits) {
        int number = 0;
        for (int place = 0; place < digits; place++) {
            if (!isDigit(next())) {
                throw wrong();
            }
            number = number * 10 + digit();
        }
        return number;
    }

    private int digit() {
        return text.charAt(at++) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The character at hand; at the end one that fits nowhere.
    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private DateTimeParseException wrong() {
        return new DateTimeParseException("not an RFC 3339 time", text, at);
    }
}
