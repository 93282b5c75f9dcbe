package io.handback.kit.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the issuer puts what Handback needs to know of a caller; `/` leads into nested objects (`realm_access/roles`).
@ConfigMapping(prefix = "handback.claims")
public interface ClaimPaths {

    /// The claim with the tenant's name, `[a-z0-9-]{1,40}`.
    @WithDefault("tenant")
    String tenant();

    /// The claim with the list of roles.
    @WithDefault("roles")
    String roles();

    /// The claim with the name people read.
    @WithDefault("name")
    String name();

    /// The claim with the e-mail address.
    @WithDefault("email")
    String email();
}
