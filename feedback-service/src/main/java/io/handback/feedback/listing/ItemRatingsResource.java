package io.handback.feedback.listing;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// What was said of an item.
@Path("/content/{itemId}/ratings")
@Tag(name = "Ratings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
public class ItemRatingsResource {

    private final Callers callers;
    private final ListItemRatings listItemRatings;

    ItemRatingsResource(Callers callers, ListItemRatings listItemRatings) {
        this.callers = callers;
        this.listItemRatings = listItemRatings;
    }

    @GET
    @Operation(summary = "List the ratings of an item", description = "The newest first, without withdrawn ones, each with marketing's"
            + " answer. Who gave a rating, and in which situation, is shown only if it was signed, to everybody alike.")
    @APIResponse(responseCode = "200", description = "A page of ratings; next is absent on the last.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    @APIResponse(responseCode = "404", description = "No such item.")
    public Uni<Page<ItemRatingView>> listRatings(@PathParam("itemId") UUID itemId,
            @Nullable @Min(1) @QueryParam("version") @Parameter(description = "Only of this version.", example = "2") Integer version,
            @Nullable @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        var query = new ListItemRatings.Query(itemId, version);
        return listItemRatings.handle(callers.current().tenant(), query, cursor, limit);
    }
}
