package io.handback.engagement.bulk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Refused;

/// What another system knows a thing by: the system's name and its id there.
public record ExternalKey(
        @NotNull @Pattern(regexp = ExternalKey.SOURCE, message = ExternalKey.SOURCE_WANTED) String source,
        @NotNull @Size(min = 1, max = ExternalKey.LONGEST_ID) String externalId) {

    /// The form of a source; `oidc` is the token issuer and cannot be sent.
    public static final String SOURCE = "(?!oidc$)[a-z0-9-]{1,40}";
    /// What to say when a source has another form.
    public static final String SOURCE_WANTED = "give 1 to 40 characters of a-z, 0-9 and '-', other than 'oidc'";
    /// The longest id of another system.
    public static final int LONGEST_ID = 200;

    /// The key two parameters name together; null without them.
    ///
    /// @param name what the parameter of the id is called; that of the system is `source`
    /// @throws Refused 400 when only one of the two is given
    public static @Nullable ExternalKey ofBoth(@Nullable String source, @Nullable String id, String name) {
        if (source == null && id == null) {
            return null;
        }
        if (source == null || id == null) {
            throw Refused.input(source == null ? "source" : name, "Give source and " + name + " together, or neither.");
        }
        return new ExternalKey(source, id);
    }
}
