package io.handback.content.item;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.Tags;
import io.handback.content.constraint.Texts;
import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

/// Which items a list shows; what is not given does not narrow it.
class ItemFilter {

    @QueryParam("state")
    @Parameter(description = "active or retired", example = "active")
    @Nullable
    String state;

    @QueryParam("versionState")
    @Parameter(description = "draft or submitted: with a version in that state", example = "submitted")
    @Nullable
    String versionState;

    @QueryParam("kind")
    @Parameter(description = "Kind of material", example = "one-pager")
    @Nullable
    String kind;

    @QueryParam("tag")
    @Parameter(description = "facet=value; may be repeated, an item then needs all of them", example = "persona=CFO")
    List<String> tags = List.of();

    @QueryParam("owner")
    @Parameter(description = "personId of the owner")
    @Nullable
    UUID owner;

    @QueryParam("q")
    @Parameter(description = "Part of the title, in any case of letters", example = "price")
    @Nullable
    String title;

    /// The same filter, once it is known to make sense.
    ///
    /// @throws Refused 400 with everything that is wrong with it
    ItemFilter checked() {
        List<Violation> violations = new ArrayList<>();
        if (state != null && !state.matches("active|retired")) {
            violations.add(new Violation("state", "Give active or retired."));
        }
        if (versionState != null && !versionState.matches("draft|submitted")) {
            violations.add(new Violation("versionState", "Give draft or submitted."));
        }
        if (kind != null && !kind.matches(Texts.KIND)) {
            violations.add(new Violation("kind", Texts.KIND_MESSAGE));
        }
        if (tags.size() > 20 || !tags.stream().allMatch(ItemFilter::isTag)) {
            violations.add(
                    new Violation("tag", "Give each tag as facet=value, at most 20, with a facet of persona, stage, product, industry, "
                            + "region, language, campaign."));
        }
        if (title != null && (title.isBlank() || title.length() > 200)) {
            violations.add(new Violation("q", "Give 1 to 200 characters."));
        }
        if (!violations.isEmpty()) {
            throw Refused.input(violations);
        }
        return this;
    }

    /// What binds a cursor to this filter.
    String fingerprint() {
        return String.join("\n", "items", String.valueOf(state), String.valueOf(versionState), String.valueOf(kind),
                String.join("\t", tags), String.valueOf(owner),
                String.valueOf(title));
    }

    private static boolean isTag(String tag) {
        int equals = tag.indexOf('=');
        return equals > 0 && Tags.FACETS.contains(tag.substring(0, equals)) && tag.length() <= 200;
    }
}
