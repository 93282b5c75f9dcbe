package io.handback.kit.operations;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Publishes the tenant's present state again; copies that have it already stay as they are.
@Path("/republish")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class RepublishResource {

    private static final int CHUNK = 200;

    private final TenantTransactions transactions;
    private final Instance<Republisher> republishers;
    private final Callers callers;

    RepublishResource(TenantTransactions transactions, @Any Instance<Republisher> republishers, Callers callers) {
        this.transactions = transactions;
        this.republishers = republishers;
        this.callers = callers;
    }

    /// How many aggregates of a kind were published again.
    public record Republished(String kind, int count) {}

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Publish all state again", description = "Heals copies after a topic was lost. Runs in short transactions; repeating is safe.")
    public Uni<List<Republished>> republish() {
        TenantId tenant = callers.current().tenant();
        return Multi.createFrom().iterable(republishers.stream().toList())
                .onItem().transformToUniAndConcatenate(one -> all(tenant, one))
                .collect().asList();
    }

    private Uni<Republished> all(TenantId tenant, Republisher one) {
        return Multi.createBy().repeating()
                .uni(() -> new Republisher.Chunk[]{new Republisher.Chunk(0, null)}, chunk -> next(tenant, one, chunk))
                .whilst(chunk -> chunk.last() != null)
                .collect().with(Collectors.summingInt(Republisher.Chunk::count))
                .map(count -> new Republished(one.kind(), count));
    }

    private Uni<Republisher.Chunk> next(TenantId tenant, Republisher one, Republisher.Chunk[] previous) {
        return transactions.inTenantSql(tenant, db -> one.republish(db, previous[0].last(), CHUNK))
                .invoke(chunk -> previous[0] = chunk);
    }
}
