package io.handback.engagement;

import io.handback.kit.test.EmbeddedServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/// The servers all slice tests of this module share.
@WithTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "engagement"), scope = TestResourceScope.GLOBAL)
public final class Servers {

    private Servers() {}
}
