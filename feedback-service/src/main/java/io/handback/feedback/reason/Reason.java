package io.handback.feedback.reason;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// A reason for a rating, in words both sides understand.
///
/// @param code as it is written in ratings and events; never changed
/// @param kind whether it speaks for the material or against it
/// @param label the words to show
public record Reason(String code, Kind kind, String label) {

    /// Which way a reason speaks.
    public enum Kind {
        /// for the material
        PRAISE,
        /// against it
        FAULT
    }

    private static final Map<String, Reason> ALL = Stream.of(
            praise("opened-door", "It opened a door"),
            praise("answered-objection", "It answered an objection"),
            praise("moved-deal", "It moved the deal"),
            praise("buyer-asked", "The buyer asked for it or passed it on"),
            praise("right-length", "It has the right length"),
            praise("easy-to-adapt", "It is easy to adapt"),
            praise("clear-message", "Its message is clear"),
            praise("proved-value", "It proves the value"),
            fault("too-long", "It is too long"),
            fault("too-short", "It leaves too much out"),
            fault("too-simple", "It is too simple"),
            fault("too-complex", "It is too complicated"),
            fault("too-direct", "It is too direct"),
            fault("out-of-date", "It is out of date"),
            fault("wrong-facts", "It has facts wrong"),
            fault("wrong-audience", "It is for somebody else"),
            fault("wrong-stage", "It is for another stage of the deal"),
            fault("wrong-language", "It is not in my buyer's language"),
            fault("no-proof", "It claims without proof"),
            fault("not-our-words", "We do not talk like that"),
            fault("hard-to-find", "It was hard to find"))
            .collect(Collectors.toUnmodifiableMap(Reason::code, Function.identity()));

    /// All reasons, praise first, by code.
    public static Stream<Reason> all() {
        return ALL.values()
                .stream()
                .sorted((one, other) -> one.kind == other.kind ? one.code.compareTo(other.code) : one.kind.compareTo(other.kind));
    }

    /// Whether the list has the code.
    public static boolean isKnown(@Nullable String code) {
        return code != null && ALL.containsKey(code);
    }

    private static Reason praise(String code, String label) {
        return new Reason(code, Kind.PRAISE, label);
    }

    private static Reason fault(String code, String label) {
        return new Reason(code, Kind.FAULT, label);
    }
}
