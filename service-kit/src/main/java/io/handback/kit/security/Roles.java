package io.handback.kit.security;

/// The role names as they stand in tokens, for use in `@RolesAllowed`.
public final class Roles {

    /// A sales rep.
    public static final String REP = "rep";
    /// Leads one or more sales teams.
    public static final String SALES_LEAD = "sales-lead";
    /// Makes and owns material.
    public static final String MARKETER = "marketer";
    /// Publishes what others submitted.
    public static final String APPROVER = "approver";
    /// Keeps people, settings and imports.
    public static final String ADMIN = "admin";
    /// A machine; may act for a person it names.
    public static final String INTEGRATION = "integration";

    private Roles() {}
}
