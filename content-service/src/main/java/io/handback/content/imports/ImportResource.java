package io.handback.content.imports;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.smallrye.mutiny.Uni;

/// Imports over HTTP.
@Path("/imports")
@Tag(name = "Imports", description = "What another system holds, with its past.")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Callers callers;
    private final ImportItems items;

    ImportResource(Callers callers, ImportItems items) {
        this.callers = callers;
        this.items = items;
    }

    @POST
    @Consumes({NDJSON, "application/ndjson"})
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Import items", description = """
            One item as JSON on each line, at most 1,000 lines and 1 MB. Times lie in the past. A version with publishedAt is published
            then and supersedes the one before; without it is a draft. A line whose source and externalId are known is left alone, so
            repeating is safe. A bad line is refused alone, with its number and everything that is wrong with it.

            A line holds source, externalId, title, kind and occurredAt; if wanted tags, audience and owner ({source, id} or
            {personId}, else the caller); and versions, oldest first, each with summary, body or link, occurredAt, and if wanted cost,
            estimate and publishedAt. The owner is the author of the versions; who imports them is named as their publisher.""")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportLine.class), example = ImportLine.EXAMPLE))
    public Uni<ImportReport> importItems(byte[] lines) {
        return items.handle(callers.current(), lines);
    }
}
