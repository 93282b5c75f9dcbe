package io.handback.content.access;

import java.util.Collections;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.catalogue.ItemRefusal;
import io.handback.content.catalogue.ItemRefusals;
import io.handback.kit.identity.Actor;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Roles;
import io.smallrye.mutiny.Uni;

/// Says what a caller may do by its roles. An integration that acts for a person has that person's roles and no others.
@ApplicationScoped
public class Access {

    private static final Set<String> EDITORS = Set.of(Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION);
    private static final Set<String> APPROVERS = Set.of(Roles.APPROVER, Roles.ADMIN);

    private final Actors actors;

    Access(Actors actors) {
        this.actors = actors;
    }

    /// The person who changes the catalogue.
    ///
    /// @throws io.handback.kit.web.problem.Refused 403 when the roles do not allow it
    public Uni<Actor> requireEditor(Caller caller) {
        return require(caller, EDITORS);
    }

    /// The person who publishes or sends back.
    ///
    /// @throws io.handback.kit.web.problem.Refused 403 when the roles do not allow it
    public Uni<Actor> requireApprover(Caller caller) {
        return require(caller, APPROVERS);
    }

    /// What the caller sees.
    public Uni<Sight> sightOf(Caller caller) {
        return caller.actingFor() == null
                ? Uni.createFrom().item(sight(caller.roles()))
                : actors.require(caller).map(actor -> sight(actor.roles()));
    }

    private Uni<Actor> require(Caller caller, Set<String> wanted) {
        return actors.require(caller)
                .invoke(actor -> requireAny(actor.roles(), wanted));
    }

    private static void requireAny(Set<String> roles, Set<String> wanted) {
        if (Collections.disjoint(roles, wanted)) {
            throw ItemRefusals.refused(new ItemRefusal.ReadOnly());
        }
    }

    private static Sight sight(Set<String> roles) {
        return Collections.disjoint(roles, EDITORS) ? Sight.PUBLISHED : Sight.EVERYTHING;
    }
}
