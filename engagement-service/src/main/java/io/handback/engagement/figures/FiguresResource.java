package io.handback.engagement.figures;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Serves figures, what they mean, and the events behind them.
@Path("/")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    private static final String SUMMARY = """
            {"itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55", "title": "One-page price comparison", "state": "active", "version": 1,
             "currentVersion": 1,
             "ratings": {"n": 26, "mean": 4.4231, "distribution": [0, 1, 1, 10, 14],
                         "helpful": {"share": 0.9231, "lower": 0.7587, "upper": 0.9786}, "verdict": {"value": "liked"}},
             "estimate": {"value": 2, "reservations": ["too-simple"]}, "gap": {"value": 2.4231, "classification": "hidden-gem"},
             "usage": {"actions": [{"action": "shared", "actionClass": "use", "events": 61, "uses": 40}], "uses": 40, "persons": 31},
             "asOf": "2026-11-23T09:30:00.120Z", "lagSeconds": 0.4,
             "definitions": {"ratings.n": "raters", "ratings.mean": "mean-stars"}}""";
    private static final String DEFINITIONS = """
            {"items": [{"id": "verdict", "version": 1, "name": "Verdict",
                        "formula": "liked: lower bound of h > 0.5; disliked: upper bound of h < 0.5; else undecided", "unit": "word",
                        "window": "one version", "minN": 5}]}""";
    private static final String EVENTS = """
            {"items": [{"eventId": "0b9f7f0e-6c0b-4a70-8a55-2f1f4f5f6a01", "action": "shared", "version": 1, "stage": "evaluation",
                        "channel": "mail", "occurredAt": "2026-11-23T09:30:00Z"}]}""";

    private final Callers callers;
    private final Summarise summarise;
    private final ShowEvents showEvents;

    FiguresResource(Callers callers, Summarise summarise, ShowEvents showEvents) {
        this.callers = callers;
        this.summarise = summarise;
        this.showEvents = showEvents;
    }

    /// Sums an item up.
    @GET
    @Path("content/{itemId}/summary")
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "An item's figures", description = "Roles: rep, sales-lead, marketer, approver, admin; reps see neither estimate"
            + " nor gap. Ratings are those of one version (the current one unless `version` names another), usage is that of the item.")
    @Parameter(name = "version", description = "A published version; the current one when absent.", example = "1")
    @APIResponse(responseCode = "200", description = "The figures.", content = @Content(schema = @Schema(implementation = Summary.class), examples = @ExampleObject(name = "summary", value = SUMMARY)))
    @APIResponse(responseCode = "409", description = "The version is not published.")
    public Uni<Summary> showSummary(@PathParam("itemId") UUID itemId, @QueryParam("version") @Nullable Integer version) {
        return summarise.handle(callers.current(), itemId, version);
    }

    /// Shows the events behind an item's numbers.
    @GET
    @Path("content/{itemId}/events")
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "The events behind an item's numbers", description = "Roles: rep (own events), sales-lead (own events, and those of"
            + " the own team if the tenant allows it), marketer, approver, admin (all events, without persons, visitors and deals). Newest"
            + " first, in pages; send `next` back as `cursor`.")
    @APIResponse(responseCode = "200", description = "A page.", content = @Content(schema = @Schema(implementation = EventView.class), examples = @ExampleObject(name = "page", value = EVENTS)))
    public Uni<Page<EventView>> showEvents(@PathParam("itemId") UUID itemId, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        return showEvents.handle(callers.current(), itemId, cursor, limit);
    }

    /// Says what every figure means.
    @GET
    @Path("definitions")
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "What the figures mean", description = "Roles: every role. Formula, unit, window and smallest n of each figure.")
    @APIResponse(responseCode = "200", description = "All definitions.", content = @Content(schema = @Schema(implementation = Definition.class), examples = @ExampleObject(name = "definitions", value = DEFINITIONS)))
    public Page<Definition> showDefinitions() {
        return new Page<>(List.copyOf(Definitions.ALL), null);
    }
}
