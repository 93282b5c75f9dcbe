package io.handback.engagement.deals;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.engagement.bulk.RowReader;
import io.handback.engagement.bulk.Rows;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.Once;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.IdempotencyHeader;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Takes deals from the systems that know them, and lists them.
@Path("/deals")
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealsResource {

    private static final String LIST = "deals";
    private static final String ROWS = """
            [{"source": "crm", "externalId": "006-aurora", "name": "Aurora Hospital", "account": "Aurora", "stage": "evaluation",
              "status": "open", "amount": {"amount": "120000.00", "currency": "EUR"}, "closeDate": "2026-12-18",
              "owner": {"source": "crm", "id": "005-rita"}, "industry": "health", "segment": "enterprise",
              "createdAt": "2026-09-01T08:00:00Z"}]""";
    private static final String TAKEN = """
            {"created": 1, "updated": 0, "unchanged": 0, "refused": [],
             "deals": [{"source": "crm", "externalId": "006-aurora", "dealId": "7f2f6c1c-62a5-4f5b-9d3e-2b1a0c9d8e7f"}]}""";
    private static final String PAGE = """
            {"items": [{"dealId": "7f2f6c1c-62a5-4f5b-9d3e-2b1a0c9d8e7f", "source": "crm", "externalId": "006-aurora",
                        "name": "Aurora Hospital", "stage": "evaluation", "status": "open", "createdAt": "2026-09-01T08:00:00Z"}]}""";

    private final Callers callers;
    private final RowReader rows;
    private final UpsertDeals upsert;
    private final TenantTransactions transactions;
    private final Deals deals;
    private final Cursors cursors;

    DealsResource(Callers callers, RowReader rows, UpsertDeals upsert, TenantTransactions transactions, Deals deals, Cursors cursors) {
        this.callers = callers;
        this.rows = rows;
        this.upsert = upsert;
        this.transactions = transactions;
        this.deals = deals;
        this.cursors = cursors;
    }

    /// Creates or changes up to 1,000 deals.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Create or change deals", description = "Roles: admin, integration. A list of 1 to 1,000; each row is matched by"
            + " source and externalId and taken or refused alone; a row that says nothing new changes nothing. An owner must be known.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DealRow.class), examples = @ExampleObject(name = "deals", value = ROWS)))
    @APIResponse(responseCode = "200", description = "At least one row was taken.", content = @Content(schema = @Schema(implementation = DealsTaken.class), examples = @ExampleObject(name = "taken", value = TAKEN)))
    @Parameter(name = IdempotencyHeader.NAME, in = ParameterIn.HEADER, description = IdempotencyHeader.WELCOME, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<DealsTaken>> upsertDeals(JsonNode body) {
        Caller caller = callers.current();
        Rows<DealRow> read = rows.read(body, DealRow.class);
        @Nullable
        IdempotencyKey key = rows.keyOf(caller, "upsert-deals", read);
        return upsert.handle(caller.tenant(), key, read)
                .map(Once::ok);
    }

    /// Lists all deals.
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "All deals", description = "Roles: admin, integration. In pages; send `next` back as `cursor`.")
    @APIResponse(responseCode = "200", description = "A page.", content = @Content(schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<Page<DealView>> listDeals(@QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        TenantId tenant = callers.current().tenant();
        List<String> position = cursors.decode(tenant, LIST, cursor);
        UUID after = position.isEmpty() ? null : UUID.fromString(position.getFirst());
        return transactions.inTenantSql(tenant, db -> deals.after(db, after, limit.rows()))
                .map(found -> Page.cut(found.stream().map(Deals.Dated::deal).toList(), limit, deal -> cursor(tenant, deal)))
                .map(page -> page.map(DealView::of));
    }

    private String cursor(TenantId tenant, Deal deal) {
        return cursors.encode(tenant, LIST, List.of(deal.dealId().toString()));
    }
}
