package io.handback.engagement.people.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.people.identity.Ref;

/// A team as another system sends it.
@Schema(name = "Team")
record TeamRow(
        @NotNull @Pattern(regexp = ExternalKey.SOURCE, message = ExternalKey.SOURCE_WANTED) String source,
        @NotNull @Size(min = 1, max = ExternalKey.LONGEST_ID) String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 100) String region,
        @Nullable @Valid Ref lead) {

    ExternalKey key() {
        return new ExternalKey(source, externalId);
    }
}
