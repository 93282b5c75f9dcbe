package io.handback.engagement.deals;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.people.identity.Ref;

/// A deal as another system sends it; without `createdAt` it counts as created when it is first seen.
@Schema(name = "DealRow")
record DealRow(
        @NotNull @Pattern(regexp = ExternalKey.SOURCE, message = ExternalKey.SOURCE_WANTED) String source,
        @NotNull @Size(min = 1, max = ExternalKey.LONGEST_ID) String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 200) String account,
        @NotBlank @Size(max = 60) String stage,
        @NotNull @Pattern(regexp = "open|won|lost", message = "give open, won or lost") String status,
        @Nullable @Valid Amount amount,
        @Nullable LocalDate closeDate,
        @Nullable @Valid Ref owner,
        @Nullable @Size(min = 1, max = 60) String industry,
        @Nullable @Size(min = 1, max = 60) String segment,
        @Nullable Instant createdAt) {

    ExternalKey key() {
        return new ExternalKey(source, externalId);
    }
}
