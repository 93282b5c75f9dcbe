package io.handback.kit.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// The only text forms in which ids, times and texts are taken, in bodies and in parameters alike.
public final class Forms {

    private static final int UUID_LENGTH = 36;
    private static final Pattern WHOLE_FORM = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Forms() {}

    /// A UUID in its 36 characters.
    ///
    /// @throws IllegalArgumentException when the text has another form
    public static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not a UUID");
        }
        for (int place = 0; place < UUID_LENGTH; place++) {
            char c = text.charAt(place);
            boolean dash = place == 8 || place == 13 || place == 18 || place == 23;
            if (dash ? c != '-' : !HexFormat.isHexDigit(c)) {
                throw new IllegalArgumentException("not a UUID");
            }
        }
        return UUID.fromString(text);
    }

    /// A day, `2026-01-31`.
    ///
    /// @throws java.time.format.DateTimeParseException when the text has another form or is no day of the calendar
    public static LocalDate date(String text) {
        if (!DATE_FORM.matcher(text).matches()) {
            throw new DateTimeParseException("not a date", text, 0);
        }
        return LocalDate.parse(text);
    }

    /// An RFC 3339 time with its offset, `2026-01-31T12:00:00Z`, to the microsecond (what the store keeps), years 1 to 9999.
    ///
    /// @throws java.time.format.DateTimeParseException when the text has another form
    public static Instant instant(String text) {
        return Rfc3339.parse(text);
    }

    /// A whole number in plain digits, with a minus where it is negative.
    ///
    /// @throws RuntimeException when the text has another form or is out of range
    public static int whole(String text) {
        return Math.toIntExact(wholeLong(text));
    }

    /// Like [#whole], in 64 bits.
    ///
    /// @throws NumberFormatException when the text has another form or is out of range
    public static long wholeLong(String text) {
        if (!WHOLE_FORM.matcher(text).matches()) {
            throw new NumberFormatException("not a whole number");
        }
        return Long.parseLong(text);
    }

    /// `true` or `false`.
    ///
    /// @throws IllegalArgumentException when the text is neither
    public static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    /// A text that every store can keep: no NUL, no half of a surrogate pair.
    ///
    /// @throws IllegalArgumentException when there is one
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !pairAt(text, i))) {
                throw new IllegalArgumentException("a character that cannot be stored");
            }
        }
        return text;
    }

    private static boolean pairAt(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
