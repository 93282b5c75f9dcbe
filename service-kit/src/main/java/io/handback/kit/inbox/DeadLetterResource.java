package io.handback.kit.inbox;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.handback.kit.web.problem.Refused;
import io.smallrye.common.annotation.Blocking;

/// Records of topics that could not be applied, for the tenant they belong to.
@Path("/dead-letters")
@Blocking
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    private static final String QUERY = "dead-letters";

    private final DeadLetterStore letters;
    private final Callers callers;
    private final Cursors cursors;

    DeadLetterResource(DeadLetterStore letters, Callers callers, Cursors cursors) {
        this.letters = letters;
        this.callers = callers;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "List dead letters", description = "Records this service could not apply, oldest first; replayed=true lists those replayed, too.")
    public Page<DeadLetterStore.Letter> list(@QueryParam("replayed") @DefaultValue("false") boolean replayed,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit)
            throws SQLException {
        TenantId tenant = callers.current().tenant();
        List<String> position = cursors.decode(tenant, QUERY, after);
        UUID from = position.isEmpty() ? new UUID(0, 0) : UUID.fromString(position.getFirst());
        List<DeadLetterStore.Letter> found = letters.list(tenant, from, replayed, limit.rows());
        return Page.cut(found, limit, last -> cursors.encode(tenant, QUERY, List.of(last.id().toString())));
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Apply a dead letter again", description = "Once; 409 with the reason when it fails again.")
    public DeadLetterStore.Letter replay(@PathParam("id") UUID id) throws SQLException {
        DeadLetterStore.Outcome outcome = letters.replay(callers.current().tenant(), id).stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (outcome.reason() != null) {
            throw Refused.conflict("replay-failed", "The record cannot be applied yet: " + outcome.reason());
        }
        return outcome.letter();
    }
}
