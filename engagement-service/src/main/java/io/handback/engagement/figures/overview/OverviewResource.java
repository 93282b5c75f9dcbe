package io.handback.engagement.figures.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.smallrye.mutiny.Uni;

/// Serves first screens.
@Path("/overview")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

    private static final String EXAMPLE = """
            {"role": "marketer",
             "tiles": [{"id": "unused", "definition": "unused", "kind": "share", "value": 0.3833, "count": 23, "of": 60, "n": 60,
                        "money": {"amount": "214000.00", "currency": "EUR"}, "window": {"from": "2026-08-28", "to": "2026-11-25"},
                        "rows": {"list": "unused"}},
                       {"id": "liked-share", "definition": "liked-share", "kind": "share", "value": null, "of": 0, "n": 0,
                        "reason": "no item has five ratings yet", "rows": {"list": "liked"}}],
             "asOf": "2026-11-25T09:30:00.120Z", "lagSeconds": 0.4}""";

    private final Callers callers;
    private final ShowOverview showOverview;

    OverviewResource(Callers callers, ShowOverview showOverview) {
        this.callers = callers;
        this.showOverview = showOverview;
    }

    /// Shows the caller's first screen.
    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Five figures for a role", description = "Roles: rep, sales-lead, marketer, approver, admin. Each figure says n,"
            + " its definition and where its rows are: a `list` of GET /engagement/v1/content, or a page. A value that cannot be said is"
            + " null, with `reason`, or with `fewerThan` where too few people stand behind it.")
    @Parameter(name = "as", description = "Whose screen: marketer (also for approver and admin), sales-lead or rep; that of the caller's"
            + " strongest role when absent.", example = "marketer")
    @APIResponse(responseCode = "200", description = "The screen.", content = @Content(schema = @Schema(implementation = Overview.class), examples = @ExampleObject(name = "overview", value = EXAMPLE)))
    public Uni<Overview> showOverview(@QueryParam("as") @Nullable Screen as) {
        return showOverview.handle(callers.current(), as);
    }
}
