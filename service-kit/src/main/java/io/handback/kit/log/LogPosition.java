package io.handback.kit.log;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the event log: the transaction's id and, within it, the row's position.
public record LogPosition(long xid, long position) implements Comparable<LogPosition> {

    /// Before everything.
    public static final LogPosition START = new LogPosition(0, 0);

    private static final Comparator<LogPosition> ORDER = Comparator.comparingLong(LogPosition::xid)
            .thenComparingLong(LogPosition::position);
    private static final Pattern ID = Pattern.compile("([0-9a-f]{1,32})\\.(\\d{1,18})\\.(\\d{1,18}|" + Long.MAX_VALUE + ")");

    /// The opaque id of this place in the given life of the store: `<epoch>.<xid>.<position>`.
    public String id(String epoch) {
        return epoch + "." + xid + "." + position;
    }

    /// Reads an id made by [#id]; empty when the text is none.
    public static Optional<Id> parse(String text) {
        Matcher parts = ID.matcher(text);
        return parts.matches()
                ? Optional.of(new Id(parts.group(1), new LogPosition(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }

    /// A position together with the life of the store it belongs to.
    public record Id(String epoch, LogPosition position) {}
}
