package io.handback.engagement.people.identity;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.kit.identity.Identity;

/// Names a person by an id of another system: `{"source": "crm", "id": "005xx"}`.
public record Ref(
        @NotNull @Pattern(regexp = ExternalKey.SOURCE, message = ExternalKey.SOURCE_WANTED) String source,
        @NotNull @Size(min = 1, max = ExternalKey.LONGEST_ID) String id) {

    /// What to say when nobody has this id.
    public static final String UNKNOWN = "nobody has this id: send the person first with PUT /engagement/v1/people";

    /// The identity a row names; null when it names none.
    public static @Nullable Identity identityOf(@Nullable Ref ref) {
        return ref == null ? null : ref.identity();
    }

    /// Whether a row names somebody whom nobody knows.
    public static boolean isUnknown(@Nullable Ref ref, Map<Identity, UUID> people) {
        return ref != null && !people.containsKey(ref.identity());
    }

    /// The identity it names.
    public Identity identity() {
        return new Identity(source, id);
    }
}
