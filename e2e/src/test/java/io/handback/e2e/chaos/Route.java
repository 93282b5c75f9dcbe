package io.handback.e2e.chaos;

import java.util.List;
import java.util.stream.Stream;

import io.handback.e2e.chaos.wire.Mischief;

/// Between whom a proxy stands; each service has one of each.
enum Route {
    /// what a service asks its store
    POSTGRESQL("service and PostgreSQL"),
    /// what a service sends to the broker and gets from it
    BROKER("service and broker"),
    /// what clients and other services ask a service
    CLIENTS("clients and service");

    private static final List<Class<? extends Mischief>> TROUBLES = List.of(Mischief.Delay.class, Mischief.CutAfter.class,
            Mischief.SwallowAnswers.class, Mischief.BlackHole.class, Mischief.HalfClose.class);

    private final String label;

    Route(String label) {
        this.label = label;
    }

    /// What it is called when a trouble was felt here.
    String felt(Class<? extends Mischief> trouble) {
        return named(trouble.getSimpleName());
    }

    /// What it is called when connections were reset here.
    String reset() {
        return named("reset");
    }

    private String named(String trouble) {
        return "network: " + trouble + ", " + label;
    }

    /// What must have been felt here.
    List<String> troubles() {
        return Stream.concat(TROUBLES.stream().map(this::felt), Stream.of(reset())).toList();
    }
}
