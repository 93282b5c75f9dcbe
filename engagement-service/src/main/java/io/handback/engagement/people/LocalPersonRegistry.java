package io.handback.engagement.people;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.identity.PersonRegistry;
import io.handback.kit.security.Caller;
import io.smallrye.mutiny.Uni;

/// This service gives out person ids itself.
@ApplicationScoped
class LocalPersonRegistry implements PersonRegistry {

    private final RegisterPerson register;

    LocalPersonRegistry(RegisterPerson register) {
        this.register = register;
    }

    @Override
    public Uni<Registered> register(Caller caller) {
        return register.handle(caller)
                .map(person -> new Registered(person.personId(), Set.copyOf(person.profile().roles())));
    }
}
