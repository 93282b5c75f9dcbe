package io.handback.feedback.rating;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.Once;
import io.handback.kit.idempotency.RequestKeys;
import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.ETags;
import io.handback.kit.web.IdempotencyHeader;
import io.smallrye.mutiny.Uni;

/// The caller's own rating of a version.
@Path("/content/{itemId}/versions/{version}/rating")
@Tag(name = "Ratings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
public class RatingResource {

    private static final String WHO = " An integration names the rater in Handback-Acting-For.";
    private static final String ACTING_FOR = "For whom an integration acts: `<source>:<CRM user id>`.";

    private final Callers callers;
    private final Raters raters;
    private final RequestKeys requests;
    private final GiveRating giveRating;
    private final WithdrawRating withdrawRating;
    private final ReadMyRating readMyRating;

    RatingResource(Callers callers, Raters raters, RequestKeys requests, GiveRating giveRating, WithdrawRating withdrawRating,
            ReadMyRating readMyRating) {
        this.callers = callers;
        this.raters = raters;
        this.requests = requests;
        this.giveRating = giveRating;
        this.withdrawRating = withdrawRating;
        this.readMyRating = readMyRating;
    }

    @PUT
    @Operation(summary = "Rate a version", description = "There is one rating per person and version: rating again replaces it, and the"
            + " same once more changes nothing. Only figures of the role rep count." + WHO)
    @APIResponse(responseCode = "201", description = "Rated for the first time, or again after it was withdrawn.", content = @Content(schema = @Schema(implementation = RatingView.class)))
    @APIResponse(responseCode = "200", description = "Replaced, or unchanged.")
    @APIResponse(responseCode = "400", description = "Something is wrong with the input; all of it is listed.")
    @APIResponse(responseCode = "404", description = "No such item or version.")
    @APIResponse(responseCode = "409", description = "The version is not published, the item is retired, or the same key is in flight.")
    @Parameter(name = ActingFor.HEADER, in = ParameterIn.HEADER, description = ACTING_FOR, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = IdempotencyHeader.NAME, in = ParameterIn.HEADER, description = IdempotencyHeader.MEANING, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<RatingView>> rateVersion(@PathParam("itemId") UUID itemId, @PathParam("version") int version,
            @Valid @NotNull RatingForm form) {
        Caller caller = callers.current();
        var command = new GiveRating.Command(itemId, version, form, null);
        IdempotencyKey key = requests.keyOf(caller, "rate-version", command);
        return raters.require(caller)
                .chain(rater -> giveRating.handle(rater, key, command))
                .map(RatingResource::answer);
    }

    @GET
    @Operation(summary = "Read my rating of a version", description = "Only the own one." + WHO)
    @APIResponse(responseCode = "200", description = "The rating.", content = @Content(schema = @Schema(implementation = RatingView.class)))
    @APIResponse(responseCode = "404", description = "You have no rating here.")
    @Parameter(name = ActingFor.HEADER, in = ParameterIn.HEADER, description = ACTING_FOR, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<RatingView>> readMyRating(@PathParam("itemId") UUID itemId, @PathParam("version") int version) {
        return raters.require(callers.current())
                .chain(rater -> readMyRating.handle(rater, new RatingKey(rater.personId(), itemId, version)))
                .map(rating -> withTag(RestResponse.ResponseBuilder.ok(rating), rating).build());
    }

    @DELETE
    @Operation(summary = "Withdraw my rating of a version", description = "Its comment is erased. Withdrawing again is the same." + WHO)
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before.")
    @APIResponse(responseCode = "404", description = "You never rated it.")
    @Parameter(name = ActingFor.HEADER, in = ParameterIn.HEADER, description = ACTING_FOR, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<Void>> withdrawMyRating(@PathParam("itemId") UUID itemId, @PathParam("version") int version) {
        return raters.require(callers.current())
                .chain(rater -> withdrawRating.handle(rater, new RatingKey(rater.personId(), itemId, version)))
                .map(_ -> RestResponse.noContent());
    }

    private static RestResponse<RatingView> answer(Once<Given> once) {
        RatingView rating = once.value().rating();
        boolean created = once.value().outcome() == Given.Outcome.CREATED;
        var answer = withTag(RestResponse.ResponseBuilder.create(created ? RestResponse.Status.CREATED : RestResponse.Status.OK, rating),
                rating);
        return once.mark(answer).build();
    }

    private static RestResponse.ResponseBuilder<RatingView> withTag(RestResponse.ResponseBuilder<RatingView> answer, RatingView rating) {
        return answer.header(HttpHeaders.ETAG, ETags.of(rating.revision()));
    }
}
