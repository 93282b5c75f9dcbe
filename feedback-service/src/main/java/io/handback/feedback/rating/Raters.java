package io.handback.feedback.rating;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.identity.Actor;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;
import io.smallrye.mutiny.Uni;

/// Finds who a request rates for: the caller, or the person a machine names.
@ApplicationScoped
public class Raters {

    private final Actors actors;

    Raters(Actors actors) {
        this.actors = actors;
    }

    /// The person a caller is or acts for; refused for a machine that acts for none.
    public Uni<Rater> require(Caller caller) {
        if (caller.is(Role.INTEGRATION) && caller.actingFor() == null) {
            throw RatingProblems.refused(new RatingProblem.NobodyActedFor());
        }
        return actors.require(caller)
                .map(actor -> rater(caller, actor));
    }

    /// The person a caller is or acts for; nobody for a machine that acts for none.
    public Uni<Optional<UUID>> find(Caller caller) {
        return caller.is(Role.INTEGRATION) && caller.actingFor() == null
                ? Uni.createFrom().item(Optional.empty())
                : actors.require(caller).map(actor -> Optional.of(actor.personId()));
    }

    private static Rater rater(Caller caller, Actor actor) {
        return new Rater(actor.tenant(), actor.personId(), actor.roles(), caller.actingFor() == null ? caller.name() : null);
    }
}
