package io.handback.engagement.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the dashboard has people signed in.
@ConfigMapping(prefix = "handback.dashboard")
interface DashboardConfig {

    /// The client the issuer knows the dashboard as: a public one, with PKCE and no secret; redirects to `<address>/signed-in`.
    @WithDefault("handback-web")
    String clientId();

    /// What it asks of the issuer; some give refresh tokens only for `openid profile offline_access`.
    @WithDefault("openid profile")
    String scope();
}
