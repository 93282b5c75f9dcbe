package io.handback.local.up;

import io.handback.embedded.OidcIssuer;
import io.handback.local.Refusal;
import io.handback.local.demo.DemoTenant;
import io.handback.local.demo.DemoTrickle;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;

/// Fills the demo tenant and keeps it alive while everything runs.
record Demo(Home home, Layout layout, OidcIssuer issuer) {

    void begin(Progress progress, Parts parts) {
        try {
            new DemoTenant(layout.gateway(), issuer::token, home.data(), progress.writer()).load();
        } catch (Refusal refusal) {
            progress.say(refusal.sentence());
        }
        parts.keep(Parts.Stage.GATEWAY, "demo", DemoTrickle.start(layout.gateway(), issuer::token));
    }
}
