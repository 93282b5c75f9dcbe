package io.handback.engagement.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.people.identity.Identities;
import io.handback.kit.identity.Actors;
import io.handback.kit.identity.Identity;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Finds out whose actions the events of a batch are.
@ApplicationScoped
class Reporters {

    /// The caller (or whom it acts for), and the mapped people its events name.
    record Known(@Nullable UUID caller, Map<Identity, UUID> named) {

        /// Whether the event's person is known, or it names none.
        boolean knows(ReportedEvent event) {
            return event.person() == null || named.containsKey(event.person());
        }

        /// A buyer's action has a person only if the event names one.
        @Nullable
        UUID of(ReportedEvent event) {
            if (event.person() != null) {
                return named.get(event.person());
            }
            return event.byBuyer() ? null : caller;
        }
    }

    private final Actors actors;
    private final Identities identities;
    private final TenantTransactions transactions;

    Reporters(Actors actors, Identities identities, TenantTransactions transactions) {
        this.actors = actors;
        this.identities = identities;
        this.transactions = transactions;
    }

    Uni<Known> find(Caller caller, List<ReportedEvent> events) {
        if (!caller.is(Role.INTEGRATION)) {
            return actors.require(caller).map(actor -> new Known(actor.personId(), Map.of()));
        }
        Set<Identity> wanted = events.stream().map(ReportedEvent::person).filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return actedFor(caller)
                .chain(person -> transactions.inTenantSql(caller.tenant(), db -> identities.find(db, wanted))
                        .map(named -> new Known(person, named)));
    }

    private Uni<@Nullable UUID> actedFor(Caller caller) {
        return caller.actingFor() == null
                ? Uni.createFrom().nullItem()
                : actors.require(caller).map(actor -> actor.personId());
    }
}
