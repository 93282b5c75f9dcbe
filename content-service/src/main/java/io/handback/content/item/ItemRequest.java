package io.handback.content.item;

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
import io.handback.content.catalogue.Tags;
import io.handback.content.constraint.Texts;

/// What a client says of an item. Without an owner it is the caller's; tags and audience may be left out.
@Schema(name = "ItemRequest", examples = ItemRequest.EXAMPLE)
record ItemRequest(
        @NotBlank(message = ItemRequest.TITLE) @Size(max = 200, message = ItemRequest.TITLE) @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE) String title,
        @NotNull(message = Texts.KIND_MESSAGE) @Pattern(regexp = Texts.KIND, message = Texts.KIND_MESSAGE) String kind,
        @Nullable @Valid Tags tags,
        @Nullable @Valid Audience audience,
        @Nullable UUID owner) {

    static final String TITLE = "Give 1 to 200 characters.";
    static final String EXAMPLE = """
            {"title": "One-page price comparison", "kind": "one-pager",
             "tags": {"persona": ["CFO"], "stage": ["negotiation"], "product": ["Suite"], "language": ["en"]},
             "audience": {"regions": ["DACH"], "roles": ["rep"]}}""";

    Description description(UUID ownerId) {
        return new Description(title, kind, Tags.orNone(tags), Audience.orEverybody(audience), ownerId);
    }
}
