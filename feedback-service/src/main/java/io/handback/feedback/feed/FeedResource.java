package io.handback.feedback.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// The feed of feedback, for marketers and their systems.
@Path("/")
@Tag(name = "Feed")
@RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
public class FeedResource {

    private static final String EXAMPLE = """
            id: 3f2a91c04d7e.7714.902
            event: feedback.given.v1
            data: {"tenantId": "acme", "revision": 1, "itemTitle": "One-page price comparison", "version": 2, "stars": 4}

            """;
    private static final int ID_LENGTH = 100;

    private final Callers callers;
    private final FeedPages pages;
    private final WatchFeed watchFeed;
    private final StreamStart start;

    FeedResource(Callers callers, FeedPages pages, WatchFeed watchFeed, StreamStart start) {
        this.callers = callers;
        this.pages = pages;
        this.watchFeed = watchFeed;
        this.start = start;
    }

    @GET
    @KeptPosition
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Watch feedback arrive", description = "Server-sent events: `id` is the place to go on from, `event` the event's"
            + " type (feedback.given.v1, feedback.withdrawn.v1, feedback.answered.v1), `data` its payload. Begins with what comes, or behind Last-Event-ID.")
    @APIResponse(responseCode = "200", description = "Events without end; a comment at least every 15 seconds.", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
    @APIResponse(responseCode = "410", description = "What followed Last-Event-ID is no longer kept; `oldest` is where to begin again.")
    @Parameter(name = HttpHeaders.LAST_EVENT_ID_HEADER, in = ParameterIn.HEADER, description = "The id of the last event that was seen.", schema = @Schema(type = SchemaType.STRING))
    public Multi<OutboundSseEvent> watchFeedback(@Context Sse sse) {
        FeedPages.Place place = start.place();
        return Multi.createBy().concatenating().streams(
                Multi.createFrom().item(hello(sse, place)),
                watchFeed.handle(callers.current().tenant(), place.position()).map(sign -> event(sse, place, sign)));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pull feedback", description = "The same events in the same order; ask again with `next`.")
    @APIResponse(responseCode = "200", description = "Events behind `after`, or from the oldest kept; none yet is an empty list.")
    @APIResponse(responseCode = "410", description = "What followed `after` is no longer kept; `oldest` is where to begin again.")
    public Uni<FeedPageView> pullFeedback(@Nullable @Size(max = ID_LENGTH) @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        TenantId tenant = callers.current().tenant();
        return pages.resolve(tenant, after, FeedPages.Start.OLDEST)
                .chain(place -> pages.after(tenant, place.position(), limit.value()).map(rows -> FeedPageView.of(place, rows)));
    }

    @GET
    @Path("/events/newest")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read the newest feedback", description = "What a reader sees first: the latest event first, and from there"
            + " backwards with `next` as `before`. Watch the stream with `watchFrom` as Last-Event-ID for what comes.")
    @APIResponse(responseCode = "200", description = "Events, the latest first; `next` is absent at the oldest.")
    @APIResponse(responseCode = "410", description = "`before` is no longer kept; `oldest` is.")
    public Uni<NewestFeedbackView> readNewestFeedback(@Nullable @Size(max = ID_LENGTH) @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        TenantId tenant = callers.current().tenant();
        return pages.resolve(tenant, before, FeedPages.Start.END)
                .chain(place -> pages.before(tenant, place, limit).map(page -> NewestFeedbackView.of(page, place)));
    }

    /// Tells a client that has seen nothing yet where to go on after a cut.
    private static OutboundSseEvent hello(Sse sse, FeedPages.Place place) {
        return sse.newEventBuilder().comment(" watching").id(place.id()).build();
    }

    private static OutboundSseEvent event(Sse sse, FeedPages.Place place, WatchFeed.Sign sign) {
        return switch (sign) {
            case WatchFeed.Sign.Heartbeat() -> sse.newEventBuilder().comment(" still here").build();
            case WatchFeed.Sign.News(var row) ->
                sse.newEventBuilder().id(place.at(row.at()).id()).name(row.type()).data(row.payload()).build();
        };
    }
}
