package io.handback.kit.security;

/// The closed list of roles; a role in a token that is not in it counts for nothing.
public enum Role {

    /// A sales rep.
    REP(Roles.REP),
    /// Leads sales teams.
    SALES_LEAD(Roles.SALES_LEAD),
    /// Makes and owns material.
    MARKETER(Roles.MARKETER),
    /// Publishes what others submitted.
    APPROVER(Roles.APPROVER),
    /// Keeps people, settings and imports.
    ADMIN(Roles.ADMIN),
    /// A machine.
    INTEGRATION(Roles.INTEGRATION);

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /// The role's name in tokens.
    public String claim() {
        return claim;
    }
}
