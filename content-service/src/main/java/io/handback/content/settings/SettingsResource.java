package io.handback.content.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.handback.content.http.Answers;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// A tenant's settings over HTTP.
@Path("/settings")
@Tag(name = "Settings", description = "What an organisation decides for itself.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SettingsResource {

    private final Callers callers;
    private final TenantTransactions transactions;
    private final SettingsStore store;
    private final ChangeSettings change;

    SettingsResource(Callers callers, TenantTransactions transactions, SettingsStore store, ChangeSettings change) {
        this.callers = callers;
        this.transactions = transactions;
        this.store = store;
        this.change = change;
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Read the settings", description = "The defaults while nobody has changed them: UTC, EUR, Monday to Friday, no holidays, both switches off.")
    public Uni<RestResponse<SettingsView>> read() {
        return transactions.inTenant(callers.current().tenant(), store::current)
                .map(TenantSettings::view)
                .map(SettingsResource::tagged);
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change the settings", description = "Replaces all of them. Send the ETag as If-Match; it is \"0\" while the defaults hold.")
    public Uni<RestResponse<SettingsView>> change(@Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SettingsRequest settings) {
        return change.handle(callers.current().tenant(), ifMatch, settings)
                .map(SettingsResource::tagged);
    }

    private static RestResponse<SettingsView> tagged(SettingsView settings) {
        return Answers.tagged(settings, settings.revision());
    }
}
