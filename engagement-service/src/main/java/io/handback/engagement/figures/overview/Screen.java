package io.handback.engagement.figures.overview;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.handback.kit.security.Caller;
import io.handback.kit.security.Roles;

/// Whose first screen it is; the strongest first.
enum Screen {

    /// marketing's
    @JsonProperty("marketer")
    MARKETER(Set.of(Roles.MARKETER, Roles.APPROVER, Roles.ADMIN)),
    /// a lead's, of the teams the caller leads
    @JsonProperty("sales-lead")
    SALES_LEAD(Set.of(Roles.SALES_LEAD)),
    /// a rep's own
    @JsonProperty("rep")
    REP(Set.of(Roles.REP));

    private final Set<String> roles;

    Screen(Set<String> roles) {
        this.roles = roles;
    }

    boolean isFor(Caller caller) {
        return caller.roles().stream().anyMatch(roles::contains);
    }
}
