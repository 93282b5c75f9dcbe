package io.handback.engagement.buyerviews;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Serves what buyers did in the caller's deals.
@Path("/people/me/buyer-views")
@Tag(name = "Usage")
@Produces(MediaType.APPLICATION_JSON)
public class BuyerViewsResource {

    private static final String PAGE = """
            {"items": [{"itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55", "title": "One-page price comparison", "version": 1,
                        "action": "buyer-page-viewed", "dealId": "7f2f6c1c-62a5-4f5b-9d3e-2b1a0c9d8e7f", "dealName": "Aurora Hospital",
                        "page": 1, "seconds": 42, "occurredAt": "2026-11-23T09:30:00Z"}]}""";

    private final Callers callers;
    private final ShowBuyerViews showBuyerViews;

    BuyerViewsResource(Callers callers, ShowBuyerViews showBuyerViews) {
        this.callers = callers;
        this.showBuyerViews = showBuyerViews;
    }

    /// Shows what buyers did in the caller's deals.
    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "What buyers did in my deals", description = "Roles: every role; of the caller's own deals only, of all or of the"
            + " one that `source` and `deal` name. Who the buyer is, is not said. Newest first, in pages; send `next` back as `cursor`.")
    @Parameter(name = "source", description = "The system the deal comes from; with `deal`.", example = "crm")
    @Parameter(name = "deal", description = "The deal's id there; with `source`.", example = "006-aurora")
    @Parameter(name = ActingFor.HEADER, in = ParameterIn.HEADER, description = "`<source>:<id>` of the person to act for.", schema = @Schema(type = SchemaType.STRING), example = "crm:005-rita")
    @APIResponse(responseCode = "200", description = "A page.", content = @Content(schema = @Schema(implementation = BuyerView.class), examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<Page<BuyerView>> showBuyerViews(@QueryParam("source") @Nullable String source, @QueryParam("deal") @Nullable String deal,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit) {
        return showBuyerViews.handle(callers.current(), ExternalKey.ofBoth(source, deal, "deal"), cursor, limit);
    }
}
