package io.handback.kit.web.paging;

import io.handback.kit.web.problem.Refused;

/// How many items a page holds at most: `@QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit`.
public record PageLimit(int value) {

    /// The limit when none is given, for `@DefaultValue`.
    public static final String DEFAULT = "50";

    private static final int MAX = 200;

    /// The value must lie between 1 and 200.
    ///
    /// @throws Refused 400 when it does not
    public PageLimit {
        if (value < 1 || value > MAX) {
            throw refused();
        }
    }

    /// Reads the query parameter.
    ///
    /// @throws Refused 400 when it is not a whole number from 1 to 200
    public static PageLimit fromString(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw refused();
        }
        return new PageLimit(Integer.parseInt(text));
    }

    /// The number of rows to ask the store for: one more tells whether there is a next page.
    public int rows() {
        return value + 1;
    }

    private static Refused refused() {
        return Refused.input("limit", "Give a whole number from 1 to " + MAX + ".");
    }
}
