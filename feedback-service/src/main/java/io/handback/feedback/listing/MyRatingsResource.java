package io.handback.feedback.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.feedback.rating.Raters;
import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// What the caller said, and what became of it.
@Path("/people/me/ratings")
@Tag(name = "Ratings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
public class MyRatingsResource {

    private final Callers callers;
    private final Raters raters;
    private final ListMyRatings listMyRatings;

    MyRatingsResource(Callers callers, Raters raters, ListMyRatings listMyRatings) {
        this.callers = callers;
        this.raters = raters;
        this.listMyRatings = listMyRatings;
    }

    @GET
    @Operation(summary = "List my ratings", description = "Those of the caller alone, the newest first, without withdrawn ones, each with"
            + " marketing's answer. An integration names the person in Handback-Acting-For.")
    @APIResponse(responseCode = "200", description = "A page of ratings; next is absent on the last.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    @Parameter(name = ActingFor.HEADER, in = ParameterIn.HEADER, description = "For whom an integration acts: `<source>:<CRM user id>`.", schema = @Schema(type = SchemaType.STRING))
    public Uni<Page<MyRatingView>> listMyRatings(@Nullable @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        return raters.require(callers.current())
                .chain(rater -> listMyRatings.handle(rater, cursor, limit));
    }
}
