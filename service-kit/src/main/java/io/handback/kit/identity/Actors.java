package io.handback.kit.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Finds the person behind a caller in this service's own table, and asks the registry at first sight.
@ApplicationScoped
public class Actors {

    private static final String FIND = "select person_id, roles from person_of($1, $2, $3)";
    private static final String REMEMBER = """
            insert into known_identity (tenant, source, id, person_id, roles, revision) values ($1, $2, $3, $4, $5, 0) on conflict do nothing""";

    private final TenantTransactions transactions;
    private final PersonRegistry registry;

    Actors(TenantTransactions transactions, PersonRegistry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    /// The person a caller is, or acts for. A person's own token says its roles; a mapped person has the roles the registry knows.
    public Uni<Actor> require(Caller caller) {
        Identity identity = Identity.of(caller);
        return transactions.call(caller.tenant(), FIND, identity.source(), identity.id())
                .map(Actors::person)
                .chain(known -> known != null ? Uni.createFrom().item(known) : meet(caller, identity))
                .map(person -> new Actor(caller.tenant(), person.personId(), caller.actingFor() == null ? caller.roles() : person.roles()));
    }

    private static PersonRegistry.@Nullable Registered person(RowSet<Row> rows) {
        for (Row row : rows) {
            return new PersonRegistry.Registered(row.get(UUID.class, "person_id"),
                    Set.copyOf(Arrays.asList(row.getArrayOfStrings("roles"))));
        }
        return null;
    }

    private Uni<PersonRegistry.Registered> meet(Caller caller, Identity identity) {
        return registry.register(caller)
                .call(person -> transactions.inTenantSql(caller.tenant(), db -> remember(db, identity, person)));
    }

    private Uni<RowSet<Row>> remember(TenantConnection db, Identity identity, PersonRegistry.Registered person) {
        return db.execute(REMEMBER, db.tenant().value(), identity.source(), identity.id(), person.personId(),
                person.roles().toArray(String[]::new));
    }
}
