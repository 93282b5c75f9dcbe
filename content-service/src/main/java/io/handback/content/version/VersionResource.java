package io.handback.content.version;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.VersionContent;
import io.handback.content.http.Answers;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.Once;
import io.handback.kit.idempotency.RequestKeys;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.IdempotencyHeader;
import io.handback.kit.web.paging.Page;
import io.smallrye.mutiny.Uni;

/// Versions over HTTP.
@Path("/items/{itemId}/versions")
@Tag(name = "Versions", description = "What reps use: written, submitted, published, superseded.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class VersionResource {

    private final Callers callers;
    private final RequestKeys requests;
    private final AddVersion add;
    private final ChangeVersion change;
    private final SubmitVersion submit;
    private final FindVersions find;

    VersionResource(Callers callers, RequestKeys requests, AddVersion add, ChangeVersion change, SubmitVersion submit, FindVersions find) {
        this.callers = callers;
        this.requests = requests;
        this.add = add;
        this.change = change;
        this.submit = submit;
        this.find = find;
    }

    @POST
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Add a version", description = "A draft, with either a body or a link. The role integration has to send an Idempotency-Key.")
    @APIResponseSchema(value = VersionView.class, responseCode = "201", responseDescription = "The draft; ETag is its revision.")
    @Parameter(name = IdempotencyHeader.NAME, in = ParameterIn.HEADER, description = IdempotencyHeader.MEANING, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<VersionView>> add(@PathParam("itemId") UUID itemId, @NotNull @Valid VersionContent content) {
        Caller caller = callers.current();
        var command = new AddVersion.Command(itemId, content);
        IdempotencyKey key = requests.keyOf(caller, "add-version", command);
        return add.handle(caller, key, command)
                .map(once -> created(itemId, once));
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "List an item's versions", description = "Oldest first, without bodies, at most 100. Reps and sales leads see the published one, without its estimate.")
    public Uni<Page<VersionView>> list(@PathParam("itemId") UUID itemId) {
        return find.all(callers.current(), itemId);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Read a version", description = "With its body, if it has one. Reps and sales leads see the published one, without its estimate.")
    public Uni<RestResponse<VersionView>> read(@PathParam("itemId") UUID itemId, @PathParam("version") int number) {
        return find.one(callers.current(), itemId, number)
                .map(VersionResource::tagged);
    }

    @PUT
    @Path("/{version}")
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Change a draft", description = "Replaces all of it. Send the version's ETag as If-Match.")
    public Uni<RestResponse<VersionView>> change(@PathParam("itemId") UUID itemId, @PathParam("version") int number,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid VersionContent content) {
        return change.handle(callers.current(), new ChangeVersion.Command(itemId, number, ifMatch, content))
                .map(VersionResource::tagged);
    }

    @POST
    @Path("/{version}/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Submit a draft", description = "Hands it in for publication. It needs an estimate.")
    public Uni<RestResponse<VersionView>> submit(@PathParam("itemId") UUID itemId, @PathParam("version") int number) {
        return submit.handle(callers.current(), itemId, number)
                .map(VersionResource::tagged);
    }

    private static RestResponse<VersionView> created(UUID itemId, Once<VersionView> once) {
        VersionView version = once.value();
        return Answers.created(once, "/content/v1/items/" + itemId + "/versions/" + version.version(), version.revision());
    }

    static RestResponse<VersionView> tagged(VersionView version) {
        return Answers.tagged(version, version.revision());
    }
}
