package io.handback.engagement.figures;

import java.util.Collection;
import java.util.Set;

import io.handback.kit.security.Roles;

/// What somebody with these roles may see beside what everybody sees: reps no estimates, sales no costs and owners.
public record Viewer(boolean seesEstimates, boolean seesCosts) {

    private static final Set<String> MARKETING = Set.of(Roles.MARKETER, Roles.APPROVER, Roles.ADMIN);

    /// What these roles allow.
    public static Viewer of(Collection<String> roles) {
        boolean marketing = roles.stream().anyMatch(MARKETING::contains);
        return new Viewer(marketing || roles.contains(Roles.SALES_LEAD), marketing);
    }
}
