package io.handback.kit.security;

import java.util.regex.Pattern;

/// The person an integration acts for: the id the source system (a CRM) knows that person by.
public record ActingFor(String source, String id) {

    /// The header that carries it, as `<source>:<id>`.
    public static final String HEADER = "Handback-Acting-For";

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /// Both parts are required.
    ///
    /// @throws IllegalArgumentException when a part is empty, too long or has a character that is not allowed
    public ActingFor {
        if (!SOURCE.matcher(source).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Give " + HEADER + " as <source>:<id>: source of a-z, 0-9 and '-', 1 to 40 characters;"
                    + " id of printable ASCII without blanks, 1 to 200 characters.");
        }
    }

    /// Reads the header's value.
    ///
    /// @throws IllegalArgumentException when it is not `<source>:<id>`
    static ActingFor parse(String header) {
        String value = header.strip();
        int colon = value.indexOf(':');
        return colon < 0 ? new ActingFor("", value) : new ActingFor(value.substring(0, colon), value.substring(colon + 1));
    }
}
