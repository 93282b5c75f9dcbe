package io.handback.feedback.rating;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;

/// The person a rating is from.
///
/// @param roles in alphabetical order
/// @param tokenName the name in the person's own token, in case the directory has not told one yet
public record Rater(TenantId tenant, UUID personId, List<String> roles, @Nullable String tokenName) {

    /// A rater with these roles.
    public Rater(TenantId tenant, UUID personId, Set<String> roles, @Nullable String tokenName) {
        this(tenant, personId, roles.stream().sorted().toList(), tokenName);
    }
}
