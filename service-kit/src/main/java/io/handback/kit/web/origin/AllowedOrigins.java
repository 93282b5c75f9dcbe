package io.handback.kit.web.origin;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The origins an operator has named, each as a browser spells it in the header Origin.
record AllowedOrigins(Set<String> names) {

    private static final Pattern ORIGIN = Pattern.compile("https?://(?:[a-z0-9.-]+|\\[[0-9a-f:]+])(?::[0-9]{1,5})?");
    /// What a browser calls the origin of a sandboxed frame.
    private static final String SANDBOXED = "null";

    /// The origins of a setting; refused when one of them could never match, or would open everything.
    static AllowedOrigins of(List<String> names) {
        names.forEach(AllowedOrigins::require);
        return new AllowedOrigins(Set.copyOf(names));
    }

    boolean allow(@Nullable String origin) {
        return origin != null && names.contains(origin);
    }

    private static void require(String name) {
        if (!ORIGIN.matcher(name).matches() && !name.equals(SANDBOXED)) {
            throw new IllegalArgumentException("handback.panel.origins: '" + name + "' is not an origin. Name each as a browser does, "
                    + "such as https://crm.example.com: in lower case, without a path or a slash at the end; * cannot be used");
        }
    }
}
