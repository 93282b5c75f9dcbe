package io.handback.kit.identity;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.handback.kit.security.Caller;
import io.smallrye.mutiny.Uni;

/// Who gives out person ids: engagement-service, asked over REST by the others.
public interface PersonRegistry {

    /// The person behind the caller; an unknown token subject becomes a person, an unknown CRM id is refused with 404.
    Uni<Registered> register(Caller caller);

    /// A person's id and roles as the registry knows them.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registered(UUID personId, Set<String> roles) {}
}
