package io.handback.engagement.figures.history;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/// Serves the history of items.
@Path("/")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private static final String EXAMPLE = """
            {"itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55", "version": 1,
             "ratingsByWeek": [{"week": "2026-11-02", "n": 3, "helpful": 2, "mean": 4.0}, {"week": "2026-11-09", "n": 0, "helpful": 0},
                               {"week": "2026-11-16", "n": 1, "helpful": 1, "mean": 5.0}],
             "reasons": [{"code": "too-simple", "n": 2}],
             "usageByWeek": [{"week": "2026-11-16", "uses": 3, "opened": 9, "buyer": 2}],
             "versions": [{"version": 1, "publishedAt": "2026-03-30T08:00:00Z", "state": "published",
                           "ratings": {"n": 4, "mean": 4.25, "helpful": {"share": 0.75, "lower": 0.3006, "upper": 0.9544},
                                       "verdict": {"value": null, "reason": "too few"}, "fewerThan": 5},
                           "estimate": {"value": 2, "reservations": ["too-simple"]}, "gap": {"value": 2.25, "classification": "none"}}],
             "asOf": "2026-11-23T09:30:00.120Z", "lagSeconds": 0.4, "definitions": {"ratingsByWeek": "ratings-by-week"}}""";

    private final Callers callers;
    private final ShowHistory showHistory;

    HistoryResource(Callers callers, ShowHistory showHistory) {
        this.callers = callers;
        this.showHistory = showHistory;
    }

    /// Shows how an item did over time.
    @GET
    @Path("content/{itemId}/history")
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "An item's history", description = "Roles: rep, sales-lead, marketer, approver, admin; reps see neither estimates"
            + " nor gaps. Ratings and reasons are those of one version (the current one unless `version` names another), usage is that of"
            + " the item in the last 52 weeks. A week is named by its Monday and made of the tenant's days.")
    @Parameter(name = "version", description = "A published version; the current one when absent.", example = "1")
    @APIResponse(responseCode = "200", description = "The history.", content = @Content(schema = @Schema(implementation = History.class), examples = @ExampleObject(name = "history", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "The version is not published.")
    public Uni<History> showHistory(@PathParam("itemId") UUID itemId, @QueryParam("version") @Nullable Integer version) {
        return showHistory.handle(callers.current(), itemId, version);
    }
}
