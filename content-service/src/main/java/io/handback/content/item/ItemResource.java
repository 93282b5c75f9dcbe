package io.handback.content.item;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import io.handback.content.http.Answers;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.Once;
import io.handback.kit.idempotency.RequestKeys;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.IdempotencyHeader;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Items over HTTP.
@Path("/items")
@Tag(name = "Items", description = "Material as a whole: what it is called, whom it is for, whose it is.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ItemResource {

    private final Callers callers;
    private final RequestKeys requests;
    private final CreateItem create;
    private final ChangeItem change;
    private final RetireItem retire;
    private final FindItems find;

    ItemResource(Callers callers, RequestKeys requests, CreateItem create, ChangeItem change, RetireItem retire, FindItems find) {
        this.callers = callers;
        this.requests = requests;
        this.create = create;
        this.change = change;
        this.retire = retire;
        this.find = find;
    }

    @POST
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Create an item", description = "It has no version yet. The role integration has to send an Idempotency-Key.")
    @APIResponseSchema(value = ItemView.class, responseCode = "201", responseDescription = "The new item; ETag is its revision.")
    @Parameter(name = IdempotencyHeader.NAME, in = ParameterIn.HEADER, description = IdempotencyHeader.MEANING, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<ItemView>> create(@NotNull @Valid ItemRequest item) {
        Caller caller = callers.current();
        IdempotencyKey key = requests.keyOf(caller, "create-item", item);
        return create.handle(caller, key, item)
                .map(ItemResource::created);
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "List items, newest first", description = "Reps and sales leads see items with a published version that are not retired.")
    public Uni<Page<ItemView>> list(@BeanParam ItemFilter filter, @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @Nullable @QueryParam("cursor") String cursor) {
        return find.page(callers.current(), filter.checked(), limit, cursor);
    }

    @GET
    @Path("/{itemId}")
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Read an item", description = "Its ETag is wanted for a change.")
    public Uni<RestResponse<ItemView>> read(@PathParam("itemId") UUID itemId) {
        return find.one(callers.current(), itemId)
                .map(ItemResource::tagged);
    }

    @PUT
    @Path("/{itemId}")
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Change an item", description = "Replaces title, kind, tags and audience; without an owner the owner stays. Send the ETag as If-Match.")
    public Uni<RestResponse<ItemView>> change(@PathParam("itemId") UUID itemId, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ItemRequest item) {
        return change.handle(callers.current(), itemId, ifMatch, item)
                .map(ItemResource::tagged);
    }

    @POST
    @Path("/{itemId}/retirement")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Retire an item", description = "Takes it out of use for good; its history stays.")
    public Uni<RestResponse<ItemView>> retire(@PathParam("itemId") UUID itemId) {
        return retire.handle(callers.current(), itemId)
                .map(ItemResource::tagged);
    }

    private static RestResponse<ItemView> created(Once<ItemView> once) {
        return Answers.created(once, "/content/v1/items/" + once.value().itemId(), once.value().revision());
    }

    private static RestResponse<ItemView> tagged(ItemView item) {
        return Answers.tagged(item, item.revision());
    }
}
