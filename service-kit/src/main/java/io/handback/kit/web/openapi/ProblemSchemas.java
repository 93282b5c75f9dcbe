package io.handback.kit.web.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.handback.kit.web.problem.Problems;

/// The shared parts of a description: the shape of a problem, and one response per status.
final class ProblemSchemas {

    /// What the names of the shared responses start with; the status follows.
    static final String NAME = "Problem";

    /// The name of the shared schema of a page's limit.
    static final String LIMIT = "PageLimit";

    private static final Map<String, String> RESPONSES = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request cannot be understood; `violations` lists everything wrong with it."),
            Map.entry("401", "No access token, or one that does not hold."),
            Map.entry("403", "The token's roles do not allow it."),
            Map.entry("404", "Not there, or not the caller's to see: both answer alike."),
            Map.entry("409", "The state of the thing does not allow it, or the same idempotency key is in flight."),
            Map.entry("412", "Changed since it was read."),
            Map.entry("413", "The body is over the limit."),
            Map.entry("415", "Another media type than the operation takes."),
            Map.entry("422", "The same idempotency key came with another request before."),
            Map.entry("428", "If-Match is missing."),
            Map.entry("429", "Too many requests; `Retry-After` says when to repeat."),
            Map.entry("500", "A fault, logged under the `id` in the answer."),
            Map.entry("503", "Too much at once, or something this needs is away; `Retry-After` says when to repeat.")));

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema("Violation", violation());
        components.addSchema(NAME, problem());
        components.addSchema(LIMIT, pageLimit());
        RESPONSES.forEach((status, description) -> components.addResponse(NAME + status, response(description)));
    }

    private static APIResponse response(String description) {
        Schema schema = OASFactory.createSchema().ref(NAME);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType("application/problem+json", OASFactory.createMediaType().schema(schema)));
    }

    private static Schema violation() {
        return object()
                .description("One thing wrong with the input.")
                .addProperty("field", text("Where, as a path (`tags[2]`); empty for the body as a whole."))
                .addProperty("message", text("What to do about it."))
                .required(List.of("field", "message"));
    }

    private static Schema problem() {
        return object()
                .description("RFC 9457 problem+json.")
                .addProperty("type", text("Stable name of the kind: " + Problems.TYPES + "<kind>.").format("uri"))
                .addProperty("title", text("The kind in words."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description("The HTTP status."))
                .addProperty("detail", text("What to do."))
                .addProperty("violations", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("Violation")))
                .addProperty("id", text("Only with faults: where to find it in the log."))
                .required(List.of("type", "title", "status"));
    }

    private static Schema pageLimit() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .description("How many items at most.")
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(200))
                .defaultValue(50);
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
