package io.handback.kit.identity;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Caller;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Refused;
import io.quarkus.arc.DefaultBean;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/// Asks engagement-service, with the caller's own token.
@ApplicationScoped
@DefaultBean
class RemotePersonRegistry implements PersonRegistry {

    private static final Logger LOG = Logger.getLogger(RemotePersonRegistry.class);
    private static final Duration AT_MOST = Duration.ofSeconds(4);

    private final EngagementPeople people;
    private final SecurityIdentity identity;

    RemotePersonRegistry(@RestClient EngagementPeople people, SecurityIdentity identity) {
        this.people = people;
        this.identity = identity;
    }

    @Override
    public Uni<Registered> register(Caller caller) {
        TokenCredential token = identity.getCredential(TokenCredential.class);
        return people.me("Bearer " + token.getToken(), header(caller.actingFor()))
                .ifNoItem().after(AT_MOST).fail()
                .onFailure().transform(RemotePersonRegistry::refusal);
    }

    private static @Nullable String header(@Nullable ActingFor mapped) {
        return mapped == null ? null : mapped.source() + ":" + mapped.id();
    }

    private static Refused refusal(Throwable failure) {
        if (failure instanceof WebApplicationException answer && answer.getResponse().getStatus() == 404) {
            return unknownPerson();
        }
        LOG.warnf("engagement-service did not tell who a caller is: %s", failure.getMessage());
        Problem away = new Problem(503, "people-away", "Who you are could not be looked up just now: repeat the request in a moment.");
        return new Refused(away.with("Retry-After", "2"));
    }

    /// Said when an integration acts for somebody nobody has told us of.
    static Refused unknownPerson() {
        return Refused.with(404, "unknown-person", "No person has this CRM user id: send it first with PUT /engagement/v1/people.");
    }
}
