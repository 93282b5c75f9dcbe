package io.handback.feedback.reason;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.handback.kit.security.Roles;
import io.smallrye.common.annotation.NonBlocking;

/// The reasons a rating may carry.
@Path("/reasons")
@Tag(name = "Ratings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
public class ReasonsResource {

    /// The list.
    record ReasonsView(List<ReasonView> items) {}

    /// One reason.
    record ReasonView(
            @Schema(examples = "answered-objection") String code,
            @Schema(examples = "praise", description = "praise or fault") String kind,
            @Schema(examples = "It answered an objection") String label) {

        static ReasonView of(Reason reason) {
            return new ReasonView(reason.code(), reason.kind().name().toLowerCase(Locale.ROOT), reason.label());
        }
    }

    @GET
    @NonBlocking
    @Operation(summary = "List the reasons a rating may carry", description = "Praise first, then faults.")
    public ReasonsView list() {
        return new ReasonsView(Reason.all().map(ReasonView::of).toList());
    }
}
