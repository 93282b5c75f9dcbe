package io.handback.feedback.support;

import io.handback.kit.test.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/// Declares, once for all slice tests, the servers they run on.
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "feedback"))
class Servers {}
