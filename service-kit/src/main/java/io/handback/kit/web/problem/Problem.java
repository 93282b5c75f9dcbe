package io.handback.kit.web.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What an answer says that is not a success; `slug` names its kind and is the last part of its `type`.
///
/// @param status 400 to 599
/// @param slug stable name in lower case with hyphens, never reused for something else
/// @param detail what the client can do about it; never an id, a path or a name
/// @param violations everything that is wrong with the input, not only the first
/// @param headers response headers that go with it
public record Problem(int status, String slug, @Nullable String detail, List<Violation> violations, Map<String, String> headers) {

    /// Copies, so that nobody can change it later.
    public Problem {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }

    /// A problem without violations.
    public Problem(int status, String slug, @Nullable String detail) {
        this(status, slug, detail, List.of(), Map.of());
    }

    /// The same problem with one more response header.
    public Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, slug, detail, violations, more);
    }

    /// The slug as a short sentence: `bad-cursor` reads "Bad cursor".
    public String title() {
        String words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
