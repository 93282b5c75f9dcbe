package io.handback.kit.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;

/// Who sent a request, by its verified token; `roles` holds only names of [Roles].
public record Caller(TenantId tenant, String subject, Set<String> roles, @Nullable String name, @Nullable String email,
        @Nullable ActingFor actingFor) {

    /// A copy that nobody can change.
    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Whether the token carries the role.
    public boolean is(Role role) {
        return roles.contains(role.claim());
    }

    /// The same string for the same caller of the same tenant: a key for rate limits and idempotency.
    public String key() {
        ActingFor person = actingFor;
        return person == null ? subject : subject + " for " + person.source() + ":" + person.id();
    }
}
