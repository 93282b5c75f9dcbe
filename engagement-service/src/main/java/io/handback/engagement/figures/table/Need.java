package io.handback.engagement.figures.table;

/// What has to be counted over all items before they can be chosen or ranked.
public enum Need {
    /// who of the target group used it in the last 90 days
    ADOPTION,
    /// how often it was used
    USES,
    /// what the caller did with it
    MINE,
    /// who of the teams the caller leads used it in the last 90 days
    TEAM
}
