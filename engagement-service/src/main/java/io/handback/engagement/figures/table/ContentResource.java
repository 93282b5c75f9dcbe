package io.handback.engagement.figures.table;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Serves the figures of all items.
@Path("/")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
public class ContentResource {

    private static final String PAGE = """
            {"items": [{"itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55", "title": "One-page price comparison", "kind": "one-pager",
                        "tags": {"persona": ["CFO"], "stage": ["discovery"]}, "version": 1, "publishedAt": "2026-03-30T08:00:00Z",
                        "owner": "5b0a6f1e-1a59-4f3f-a0a4-1f1f5b8f7c11",
                        "ratings": {"n": 26, "mean": 4.4231, "helpful": {"share": 0.9231, "lower": 0.7587, "upper": 0.9786},
                                    "verdict": {"value": "liked"}},
                        "estimate": {"value": 2, "reservations": ["too-simple"]},
                        "gap": {"value": 2.4231, "classification": "hidden-gem"}, "uses": {"total": 118, "last90Days": 40},
                        "adoption": {"share": 0.6458, "users": 31, "group": 48}, "cost": {"amount": "1200.00", "currency": "EUR"}}],
             "next": "vV3m", "total": 60, "asOf": "2026-11-23T09:30:00.120Z", "lagSeconds": 0.4,
             "definitions": {"ratings.helpful": "helpful-share", "adoption": "adoption"}}""";
    private static final String FACETS = """
            {"kind": [{"value": "deck", "items": 12}], "persona": [{"value": "CFO", "items": 14}], "stage": [], "industry": [],
             "product": [], "region": [], "language": [{"value": "en", "items": 60}], "campaign": []}""";

    private final Callers callers;
    private final ListContent listContent;
    private final TenantTransactions transactions;
    private final FacetsReader facets;

    ContentResource(Callers callers, ListContent listContent, TenantTransactions transactions, FacetsReader facets) {
        this.callers = callers;
        this.listContent = listContent;
        this.transactions = transactions;
        this.facets = facets;
    }

    /// Lists the items offered with their figures.
    @GET
    @Path("content")
    @Operation(summary = "All items with their figures", description = "Roles: rep, sales-lead, marketer, approver, admin. Published,"
            + " active items; ratings are those of the current version, uses and adoption those of the item. Reps see neither estimate nor"
            + " gap; owner and cost are for marketer, approver and admin. In pages; send `next` back as `cursor`.")
    @APIResponse(responseCode = "200", description = "A page.", content = @Content(schema = @Schema(implementation = ContentPage.class), examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<ContentPage> listContent(@Valid @BeanParam ContentQuery query, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        return listContent.handle(callers.current(), query, cursor, limit);
    }

    /// Counts the items offered by kind and by tag.
    @GET
    @Path("facets")
    @Operation(summary = "What items can be filtered by", description = "Roles: rep, sales-lead, marketer, approver, admin. Kinds and tags"
            + " of the published, active items and how many items have each; most first.")
    @APIResponse(responseCode = "200", description = "Every facet, an empty list where no item has a tag.", content = @Content(examples = @ExampleObject(name = "facets", value = FACETS)))
    public Uni<Map<String, List<FacetsReader.Count>>> listFacets() {
        return transactions.inTenantSql(callers.current().tenant(), facets::count);
    }
}
