package io.handback.engagement.suggestions;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.paging.PageLimit;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Serves suggestions.
@Path("/suggestions")
@Tag(name = "Suggestions")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

    private static final String EXAMPLE = """
            {"items": [{"itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55", "title": "One-page price comparison", "kind": "one-pager",
                        "version": 1, "tags": {"persona": ["CFO"], "stage": ["discovery"]},
                        "reason": {"code": "liked", "n": 26, "helpful": 24, "users": 31, "matches": ["stage", "persona"]}}],
             "dealId": "7f2f6c1c-62a5-4f5b-9d3e-2b1a0c9d8e7f", "asOf": "2026-11-23T09:30:00.120Z", "lagSeconds": 0.4,
             "definitions": {"items": "suggestion"}}""";

    private final Callers callers;
    private final SuggestContent suggestContent;

    SuggestionsResource(Callers callers, SuggestContent suggestContent) {
        this.callers = callers;
        this.suggestContent = suggestContent;
    }

    /// Suggests items that fit.
    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "What fits this deal", description = "Roles: rep, sales-lead, marketer, approver, admin; integration only with"
            + " Handback-Acting-For. Items for the caller, best first, each with the reason and the numbers behind it. A deal that is not"
            + " the caller's, or not known yet, adds nothing.")
    @Parameter(name = ActingFor.HEADER, in = ParameterIn.HEADER, description = "`<source>:<id>` of the person to act for.", schema = @Schema(type = SchemaType.STRING), example = "crm:005-rita")
    @APIResponse(responseCode = "200", description = "The items; none when nothing is for the caller.", content = @Content(schema = @Schema(implementation = Suggestions.class), examples = @ExampleObject(name = "suggestions", value = EXAMPLE)))
    public Uni<Suggestions> suggest(@Valid @BeanParam SuggestionQuery query, @QueryParam("limit") @DefaultValue("3") PageLimit limit) {
        Caller caller = callers.current();
        if (caller.roles().equals(Set.of(Roles.INTEGRATION)) && caller.actingFor() == null) {
            throw Refused.forbidden("Say for whom: send " + ActingFor.HEADER + ".");
        }
        return suggestContent.handle(caller, query, limit.value());
    }
}
