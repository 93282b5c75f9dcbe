package io.handback.engagement;

import java.nio.file.Path;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.OpenApiIsCommitted;
import io.handback.kit.test.OpenApiIsComplete;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;

@QuarkusTest
class OpenApiSliceTest {

    @Inject
    Router router;

    @Test
    void the_committed_descriptions_are_those_the_service_gives() {
        OpenApiIsCommitted.check(Path.of("openapi"));
    }

    @Test
    void nothing_is_served_that_is_not_described_and_nothing_described_that_is_not_served() {
        OpenApiIsComplete.check(Path.of("openapi", "openapi.yaml"), router, Set.of("/", "/app/config.json", "/static/bundle/",
                "/items", "/items/", "/workbench", "/feed", "/gap", "/participation", "/definitions", "/signed-in"));
    }
}
