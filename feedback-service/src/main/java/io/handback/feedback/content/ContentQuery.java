package io.handback.feedback.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which items to list: all conditions hold together.
public class ContentQuery {

    @QueryParam("persona")
    @Size(max = 10)
    @Parameter(description = "Tagged with this persona; several: with all of them.", example = "cfo")
    List<@Size(max = 100) String> persona = List.of();
    @QueryParam("stage")
    @Size(max = 10)
    List<@Size(max = 100) String> stage = List.of();
    @QueryParam("product")
    @Size(max = 10)
    List<@Size(max = 100) String> product = List.of();
    @QueryParam("industry")
    @Size(max = 10)
    List<@Size(max = 100) String> industry = List.of();
    @QueryParam("region")
    @Size(max = 10)
    List<@Size(max = 100) String> region = List.of();
    @QueryParam("language")
    @Size(max = 10)
    List<@Size(max = 100) String> language = List.of();
    @QueryParam("campaign")
    @Size(max = 10)
    List<@Size(max = 100) String> campaign = List.of();
    @QueryParam("kind")
    @Size(max = 100)
    @Parameter(description = "Of this kind.", example = "deck")
    @Nullable
    String kind;
    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words that all stand in title, kind, summary or tags.", example = "price comparison")
    @Nullable
    String q;

    /// The facets that were asked for.
    Map<String, List<String>> tags() {
        var asked = new TreeMap<String, List<String>>(Map.of("persona", persona, "stage", stage, "product", product, "industry", industry,
                "region", region, "language", language, "campaign", campaign));
        asked.values().removeIf(List::isEmpty);
        return asked;
    }

    /// A pattern for each word of `q`.
    String[] patterns() {
        return q == null
                ? new String[0]
                : Stream.of(q.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                        .toArray(String[]::new);
    }

    /// The same for the same conditions: what a cursor is bound to.
    String fingerprint() {
        return "content " + tags() + " " + kind + " " + List.of(patterns());
    }
}
