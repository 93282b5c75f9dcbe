package io.handback.feedback.answer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.IdempotencyHeader;
import io.smallrye.mutiny.Uni;

/// Marketing's answer to a rating.
@Path("/feedback/{feedbackId}/answer")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
public class AnswerResource {

    private final Callers callers;
    private final Actors actors;
    private final RequestKeys requests;
    private final AnswerFeedback answerFeedback;

    AnswerResource(Callers callers, Actors actors, RequestKeys requests, AnswerFeedback answerFeedback) {
        this.callers = callers;
        this.actors = actors;
        this.requests = requests;
        this.answerFeedback = answerFeedback;
    }

    @PUT
    @Operation(summary = "Answer feedback", description = "There is one answer to each rating: answering again replaces it, and the same"
            + " once more changes nothing. It stays when the rating is replaced and goes when it is withdrawn. Everybody who sees the"
            + " rating sees it, without the name of who answered.")
    @APIResponse(responseCode = "201", description = "Answered for the first time, or again after the rating had been withdrawn.", content = @Content(schema = @Schema(implementation = AnswerView.class)))
    @APIResponse(responseCode = "200", description = "Replaced, or unchanged.")
    @APIResponse(responseCode = "400", description = "Something is wrong with the input; all of it is listed.")
    @APIResponse(responseCode = "404", description = "No such feedback, or it was withdrawn.")
    @Parameter(name = IdempotencyHeader.NAME, in = ParameterIn.HEADER, description = IdempotencyHeader.MEANING, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<AnswerView>> answerFeedback(@PathParam("feedbackId") UUID feedbackId, @Valid @NotNull AnswerForm form) {
        Caller caller = callers.current();
        var command = AnswerFeedback.Command.of(feedbackId, form);
        IdempotencyKey key = requests.keyOf(caller, "answer-feedback", command);
        return actors.require(caller)
                .chain(actor -> answerFeedback.handle(actor, key, command))
                .map(AnswerResource::answer);
    }

    private static RestResponse<AnswerView> answer(Once<Answered> once) {
        var status = once.value().first() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return once.mark(RestResponse.ResponseBuilder.create(status, once.value().answer())).build();
    }
}
