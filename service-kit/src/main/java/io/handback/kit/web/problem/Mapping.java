package io.handback.kit.web.problem;

/// How exception mappers are chosen.
public final class Mapping {

    /// Wins over the mappers of the problem+json library, which add a path and change texts.
    public static final int OURS = 1;

    private Mapping() {}
}
