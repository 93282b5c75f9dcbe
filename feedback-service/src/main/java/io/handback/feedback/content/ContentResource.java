package io.handback.feedback.content;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Published items, as reps see them.
@Path("/content")
@Tag(name = "Content")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
public class ContentResource {

    private final Callers callers;
    private final BrowseContent browseContent;

    ContentResource(Callers callers, BrowseContent browseContent) {
        this.callers = callers;
        this.browseContent = browseContent;
    }

    @GET
    @Operation(summary = "List published items", description = "The latest published first, each with the caller's own rating of the"
            + " current version.")
    @APIResponse(responseCode = "200", description = "A page of items; next is absent on the last.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    public Uni<Page<ContentView>> listContent(@Valid @BeanParam ContentQuery query, @Nullable @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        return browseContent.list(callers.current(), query, cursor, limit);
    }

    @GET
    @Path("/{itemId}")
    @Operation(summary = "Read a published item", description = "As it stands in the list.")
    @APIResponse(responseCode = "200", description = "The item.")
    @APIResponse(responseCode = "404", description = "No such item, or it is not published.")
    public Uni<ContentView> readContent(@PathParam("itemId") UUID itemId) {
        return browseContent.one(callers.current(), itemId);
    }
}
