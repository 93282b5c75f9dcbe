package io.handback.feedback.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.smallrye.mutiny.Uni;

/// Bulk import of ratings of the past.
@Path("/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
public class ImportsResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Callers callers;
    private final ImportRatings importRatings;

    ImportsResource(Callers callers, ImportRatings importRatings) {
        this.callers = callers;
        this.importRatings = importRatings;
    }

    @POST
    @Consumes(NDJSON)
    @Operation(summary = "Import ratings", description = "NDJSON, up to 1,000 lines and 1 MB: each line a rating on behalf of a person, at"
            + " the time it was given. A line changes nothing when the same, or something later, is stored for that person and version,"
            + " so repeating is safe and needs no Idempotency-Key. A line refused as `busy` could not have its rating in time: send it again.")
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportLine.class), example = """
            {"person": {"source": "salesforce", "id": "005-77"}, "itemId": "0199a000-0000-7000-8000-000000000001", "version": 1, \
            "occurredAt": "2026-03-02T10:00:00Z", "stars": 4, "reasons": ["opened-door"], "comment": "Short enough.", \
            "signed": false, "deal": {"stage": "negotiation", "usedWithBuyer": true}}"""))
    @APIResponse(responseCode = "200", description = "What became of each line; refused ones do not keep the others out.")
    @APIResponse(responseCode = "413", description = "Too many lines, or too many bytes.")
    public Uni<ImportReport> importRatings(String body) {
        return importRatings.handle(callers.current().tenant(), body);
    }
}
