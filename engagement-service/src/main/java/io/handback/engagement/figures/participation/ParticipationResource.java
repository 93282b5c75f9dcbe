package io.handback.engagement.figures.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.smallrye.mutiny.Uni;

/// Serves participation.
@Path("/participation")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class ParticipationResource {

    private static final String EXAMPLE = """
            {"teams": [{"teamId": "0198c5a2-7e4d-4c33-9a51-3f2b6f0d1e55", "name": "DACH", "activeReps": 8, "participants": 5,
                        "share": {"share": 0.625, "lower": 0.3057, "upper": 0.8632}},
                       {"teamId": "0198c5a2-7e4d-4c33-9a51-3f2b6f0d1e56", "name": "Iberia", "fewerThan": 5},
                       {"teamId": "0198c5a2-7e4d-4c33-9a51-3f2b6f0d1e57", "name": "France",
                        "reason": "hidden with a smaller team, so that its numbers cannot be worked out"}],
             "other": {"activeReps": 9, "participants": 4},
             "total": {"activeReps": 17, "participants": 9, "share": {"share": 0.5294, "lower": 0.3096, "upper": 0.7383}},
             "window": {"from": "2026-10-27", "to": "2026-11-25"}, "asOf": "2026-11-25T09:30:00.120Z", "lagSeconds": 0.4,
             "definitions": {"teams": "participation", "total": "participation"}}""";

    private final Callers callers;
    private final ShowParticipation showParticipation;

    ParticipationResource(Callers callers, ShowParticipation showParticipation) {
        this.callers = callers;
        this.showParticipation = showParticipation;
    }

    /// Shows who takes part, by team.
    @GET
    @RolesAllowed({Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Who takes part", description = "Roles: sales-lead (the teams the caller leads), marketer, approver, admin (all)."
            + " The last 30 days. A team with fewer than five active reps is not shown, nor the next smallest with it; both are in `other`,"
            + " as are reps without a team.")
    @APIResponse(responseCode = "200", description = "Participation by team.", content = @Content(schema = @Schema(implementation = Participation.class), examples = @ExampleObject(name = "participation", value = EXAMPLE)))
    public Uni<Participation> showParticipation() {
        return showParticipation.handle(callers.current());
    }
}
