package io.handback.content.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.Audience;
import io.handback.content.catalogue.Description;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Tags;
import io.handback.content.constraint.Texts;

/// One line of an import: an item of another system with all its versions, oldest first. `source` and `externalId` name it there;
/// `occurredAt` is when it was made. Tags, audience and owner may be left out; the owner is then the caller.
@Schema(name = "ImportLine", examples = ImportLine.EXAMPLE)
record ImportLine(
        @NotNull(message = ImportLine.SOURCE) @Pattern(regexp = "[a-z0-9-]{1,40}", message = ImportLine.SOURCE) String source,
        @NotNull(message = ImportLine.ID) @Pattern(regexp = "[\\x21-\\x7e]{1,200}", message = ImportLine.ID) String externalId,
        @NotBlank(message = ImportLine.TITLE) @Size(max = 200, message = ImportLine.TITLE) @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE) String title,
        @NotNull(message = Texts.KIND_MESSAGE) @Pattern(regexp = Texts.KIND, message = Texts.KIND_MESSAGE) String kind,
        @Nullable @Valid Tags tags,
        @Nullable @Valid Audience audience,
        @Nullable @Valid ImportedOwner owner,
        @NotNull(message = ImportLine.TIME) Instant occurredAt,
        @NotNull(message = ImportLine.VERSIONS) @Size(max = Item.MOST_VERSIONS, message = ImportLine.VERSIONS) List<@NotNull(message = ImportLine.VERSIONS) @Valid ImportedVersion> versions) {

    static final String SOURCE = "Give the system it comes from: 1 to 40 characters of a-z, 0-9 and '-'.";
    static final String ID = "Give its id in that system: 1 to 200 visible ASCII characters.";
    static final String TITLE = "Give 1 to 200 characters.";
    static final String TIME = "Give a time in the past, such as 2026-01-31T12:00:00Z.";
    static final String VERSIONS = "Give a list of at most 100 versions, oldest first; an empty list for none.";
    static final String EXAMPLE = """
            {"source": "demo", "externalId": "price-comparison", "title": "One-page price comparison", "kind": "one-pager",
             "tags": {"persona": ["CFO"]}, "audience": {"regions": ["DACH"]}, "owner": {"source": "crm", "id": "m-1"},
             "occurredAt": "2026-01-05T08:00:00Z",
             "versions": [{"summary": "First edition.", "link": "https://files.example.com/price-comparison.pdf",
                           "cost": {"amount": "1200.00", "currency": "EUR"}, "estimate": {"value": 2, "reservations": ["too-simple"]},
                           "occurredAt": "2026-01-05T09:00:00Z", "publishedAt": "2026-01-06T10:00:00Z"}]}""";

    Description description(UUID ownerId) {
        return new Description(title, kind, Tags.orNone(tags), Audience.orEverybody(audience), ownerId);
    }

    /// When the last thing it tells of happened.
    Instant latest() {
        return versions.stream()
                .map(ImportedVersion::latest)
                .reduce(occurredAt, (one, other) -> one.isAfter(other) ? one : other);
    }
}
