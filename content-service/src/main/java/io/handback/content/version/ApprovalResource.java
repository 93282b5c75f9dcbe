package io.handback.content.version;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.smallrye.mutiny.Uni;

/// An approver's two answers to a version that was handed in.
@Path("/items/{itemId}/versions")
@Tag(name = "Versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ApprovalResource {

    private final Callers callers;
    private final PublishVersion publish;
    private final ReturnVersion sendBack;

    ApprovalResource(Callers callers, PublishVersion publish, ReturnVersion sendBack) {
        this.callers = callers;
        this.publish = publish;
        this.sendBack = sendBack;
    }

    @POST
    @Path("/{version}/publication")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Publish a version", description = "Seals its estimate and supersedes the version published so far. Nobody publishes a version of their own, except an admin.")
    public Uni<RestResponse<VersionView>> publish(@PathParam("itemId") UUID itemId, @PathParam("version") int number) {
        return publish.handle(callers.current(), itemId, number)
                .map(VersionResource::tagged);
    }

    @POST
    @Path("/{version}/return")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Return a version", description = "Sends a submitted version back to its author, with the reason; it is a draft again.")
    public Uni<RestResponse<VersionView>> sendBack(@PathParam("itemId") UUID itemId, @PathParam("version") int number,
            @NotNull @Valid ReturnRequest why) {
        return sendBack.handle(callers.current(), itemId, number, why.reason())
                .map(VersionResource::tagged);
    }
}
