package io.handback.content.slice;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.OpenApiIsCommitted;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiSliceTest {

    @Test
    void the_committed_descriptions_are_those_the_service_gives() {
        OpenApiIsCommitted.check(Path.of("openapi"));
    }
}
