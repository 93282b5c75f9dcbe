package io.handback.content.slice;

import io.handback.kit.test.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResource;

/// Declares, once for all slice tests, the servers they run on.
@QuarkusTestResource(EmbeddedServers.class)
class Servers {}
