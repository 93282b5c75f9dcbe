package io.handback.engagement.intake;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;

/// The front door of the usage firehose.
@Path("/events")
@Tag(name = "Usage")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    /// One JSON object a line.
    static final String NDJSON = "application/x-ndjson";

    private static final String BATCH = """
            [{"id": "0b9f7f0e-6c0b-4a70-8a55-2f1f4f5f6a01", "action": "shared", "itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55",
              "version": 1, "dealId": "7f2f6c1c-62a5-4f5b-9d3e-2b1a0c9d8e7f", "stage": "evaluation", "channel": "mail",
              "attributes": {"plugin": "crm"}, "occurredAt": "2026-11-23T09:30:00Z"}]""";
    private static final String TAKEN = """
            {"accepted": 1, "refused": [{"index": 1, "type": "too-old", "detail": "occurredAt: at most 30 days ago"}]}""";
    private static final Problem NOTHING = new Problem(400, "nothing-accepted",
            "No event of the batch was taken: correct what 'refused' names and send them again.");

    /// What became of a batch; `index` counts from 0.
    @Schema(name = "EventsTaken")
    record TakenView(int accepted, List<RefusedEvent> refused) {}

    private final Callers callers;
    private final TakeInEvents takeIn;

    EventsResource(Callers callers, TakeInEvents takeIn) {
        this.callers = callers;
        this.takeIn = takeIn;
    }

    /// Takes 1 to 1,000 events.
    @POST
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Report what was done with material", description = """
            Roles: every role. 1 to 1,000 events as a JSON list or as application/x-ndjson, plain or with Content-Encoding: gzip, up to 1 MB.

            Each event: `id` (a UUID the client makes; the same id counts once), `action` (viewed, searched, downloaded, shared, presented,
            customised, printed; from integration and admin also buyer-link-opened, buyer-page-viewed, buyer-downloaded, buyer-forwarded),
            `itemId` (may be absent only for searched), `occurredAt` (at most 30 days ago, 400 for admin and integration, at most 5 minutes
            ahead); where known `version`, `visitorId`, `dealId`, `stage`, `channel`, `page`, `seconds`, `term` (searched only, required
            there), `attributes` (texts). The action is the caller's; integration names whose it is: `person` `{source, id}` or the header
            Handback-Acting-For.

            A bad event is refused alone. 202 means every accepted event is safe; after 503 or 429 repeat the batch as it is.""")
    @RequestBody(content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY), examples = @ExampleObject(name = "batch", value = BATCH)),
            @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))})
    @APIResponse(responseCode = "202", description = "At least one event is safe.", content = @Content(schema = @Schema(implementation = TakenView.class), examples = @ExampleObject(name = "taken", value = TAKEN)))
    @APIResponse(responseCode = "400", description = "No event was taken; `refused` says why, event by event.")
    @APIResponse(responseCode = "429", description = "Too much is waiting; see Retry-After.")
    @APIResponse(responseCode = "503", description = "The broker is away; see Retry-After.")
    public Uni<Response> reportEvents(RawBody body, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type) {
        boolean lines = "x-ndjson".equalsIgnoreCase(type.getSubtype());
        return takeIn.handle(callers.current(), new TakeInEvents.Command(body.bytes(), encoding, lines))
                .map(EventsResource::answer);
    }

    private static Response answer(TakeInEvents.Outcome outcome) {
        if (outcome.accepted() == 0) {
            return HttpProblem.builder(Problems.http(NOTHING)).with("accepted", 0).with("refused", outcome.refused()).build().toResponse();
        }
        return Response.accepted(new TakenView(outcome.accepted(), outcome.refused())).build();
    }
}
