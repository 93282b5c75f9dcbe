package io.handback.engagement.people;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.identity.Identity;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.json.Forms;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Says who a caller is. A token's subject seen for the first time becomes a person; until a directory sends that person, its token
/// tells name and roles. An id of another system that nobody sent is refused.
@ApplicationScoped
class RegisterPerson {

    private static final int LONGEST = 200;

    private final TenantTransactions transactions;
    private final People people;
    private final Clock clock;

    RegisterPerson(TenantTransactions transactions, People people, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    Uni<Person> handle(Caller caller) {
        return transactions.inTenantSql(caller.tenant(), db -> people.find(db, Identity.of(caller)))
                .chain(known -> known != null && asTold(known, caller).equals(known) ? Uni.createFrom().item(known) : write(caller));
    }

    private Uni<Person> write(Caller caller) {
        return transactions.inTenantSql(caller.tenant(), db -> meet(db, caller));
    }

    /// Looks again under the writers' lock: somebody may have been first.
    private Uni<Person> meet(TenantConnection db, Caller caller) {
        return db.lock(People.LOCK)
                .chain(() -> people.find(db, Identity.of(caller)))
                .chain(known -> keep(db, caller, known));
    }

    private Uni<Person> keep(TenantConnection db, Caller caller, @Nullable Person known) {
        Person told = known == null ? firstSeen(caller) : asTold(known, caller);
        if (told.equals(known)) {
            return Uni.createFrom().item(told);
        }
        return people.put(db, List.of(told), clock.instant())
                .replaceWith(told);
    }

    private static Person firstSeen(Caller caller) {
        if (caller.actingFor() != null) {
            throw unknown();
        }
        return Person.firstSeen(Identity.of(caller), profile(caller));
    }

    private static Person asTold(Person known, Caller caller) {
        return known.managed() || caller.actingFor() != null ? known : known.with(false, profile(caller), known.identities());
    }

    private static Profile profile(Caller caller) {
        return new Profile(storable(caller.name()), storable(caller.email()), null, null, List.copyOf(caller.roles()), null, null, null);
    }

    private static @Nullable String storable(@Nullable String claim) {
        if (claim == null || claim.isBlank() || claim.length() > LONGEST) {
            return null;
        }
        try {
            return Forms.text(claim);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Refused unknown() {
        return Refused.with(404, "unknown-person", "No person has this CRM user id: send it first with PUT /engagement/v1/people.");
    }
}
