package io.handback.engagement.figures.overview;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;

/// Whose first screen it is; the strongest first.
enum Screen {

    /// marketing's
    @JsonProperty("marketer")
    MARKETER,
    /// a lead's, of the teams the caller leads
    @JsonProperty("sales-lead")
    SALES_LEAD,
    /// a rep's own
    @JsonProperty("rep")
    REP;

    boolean isFor(Caller caller) {
        return switch (this) {
            case MARKETER -> caller.is(Role.MARKETER) || caller.is(Role.APPROVER) || caller.is(Role.ADMIN);
            case SALES_LEAD -> caller.is(Role.SALES_LEAD);
            case REP -> caller.is(Role.REP);
        };
    }
}
