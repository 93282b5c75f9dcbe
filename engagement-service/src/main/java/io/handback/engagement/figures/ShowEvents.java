package io.handback.engagement.figures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.catalogue.KnownContent;
import io.handback.engagement.usage.UsageTrail;
import io.handback.engagement.usage.UsageTrail.Place;
import io.handback.engagement.usage.UsageTrail.Step;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Shows the raw events of an item: everybody's without persons to marketing, with persons only one's own and, where the tenant allows
/// it, the own team's.
@ApplicationScoped
class ShowEvents {

    private static final Set<String> SEE_ALL_NAMELESS = Set.of(Roles.MARKETER, Roles.APPROVER, Roles.ADMIN);

    private final TenantTransactions transactions;
    private final KnownContent content;
    private final UsageTrail trail;
    private final Actors actors;
    private final Cursors cursors;

    ShowEvents(TenantTransactions transactions, KnownContent content, UsageTrail trail, Actors actors, Cursors cursors) {
        this.transactions = transactions;
        this.content = content;
        this.trail = trail;
        this.actors = actors;
        this.cursors = cursors;
    }

    Uni<Page<EventView>> handle(Caller caller, UUID item, @Nullable String cursor, PageLimit limit) {
        boolean nameless = caller.roles().stream().anyMatch(SEE_ALL_NAMELESS::contains);
        String list = "usage events of " + item + (nameless ? " nameless" : " of " + caller.subject());
        Place after = place(cursors.decode(caller.tenant(), list, cursor));
        Uni<List<Step>> steps = nameless
                ? transactions.inTenantSql(caller.tenant(), db -> known(db, item, null, after, limit))
                : actors.require(caller).chain(actor -> own(caller, item, actor.personId(), after, limit));
        return steps.map(found -> Page.cut(found, limit, step -> cursor(caller, list, step)))
                .map(page -> page.map(nameless ? EventView::nameless : EventView::named));
    }

    private Uni<List<Step>> own(Caller caller, UUID item, UUID person, Place after, PageLimit limit) {
        return transactions.inTenantSql(caller.tenant(), db -> whose(db, caller, person)
                .chain(persons -> known(db, item, persons, after, limit)));
    }

    private Uni<List<UUID>> whose(TenantConnection db, Caller caller, UUID person) {
        return caller.is(Role.SALES_LEAD)
                ? trail.team(db, person).map(team -> Stream.concat(team.stream(), Stream.of(person)).toList())
                : Uni.createFrom().item(List.of(person));
    }

    private Uni<List<Step>> known(TenantConnection db, UUID item, @Nullable List<UUID> persons, Place after, PageLimit limit) {
        return content.requireKnown(db, item)
                .chain(() -> trail.next(db, item, persons, after, limit.rows()));
    }

    private static Place place(List<String> position) {
        return position.isEmpty() ? Place.START : new Place(Instant.parse(position.getFirst()), UUID.fromString(position.getLast()));
    }

    private String cursor(Caller caller, String list, Step last) {
        return cursors.encode(caller.tenant(), list, List.of(last.occurredAt().toString(), last.eventId().toString()));
    }
}
