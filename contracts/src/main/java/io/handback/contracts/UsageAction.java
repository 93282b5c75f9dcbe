package io.handback.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One action that a usage event may name.
///
/// @param name as it is written in an event
/// @param who whose action it is
/// @param kind what it counts as
public record UsageAction(String name, Who who, @JsonProperty("class") Kind kind) {

    /// Whose action it is.
    public enum Who {
        /// someone of the tenant
        @JsonProperty("rep")
        REP,
        /// someone the material was sent to
        @JsonProperty("buyer")
        BUYER
    }

    /// What an action counts as in the figures.
    public enum Kind {
        /// the material did something for a deal: shared, presented, customised
        @JsonProperty("use")
        USE,
        /// looked at or taken, never counted as use: viewed, downloaded, printed
        @JsonProperty("opened")
        OPENED,
        /// a search, which has no item
        @JsonProperty("search")
        SEARCH,
        /// anything a buyer did
        @JsonProperty("buyer")
        BUYER
    }
}
