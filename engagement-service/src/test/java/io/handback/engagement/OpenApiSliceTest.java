package io.handback.engagement;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.OpenApiIsCommitted;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiSliceTest {

    @Test
    void the_committed_description_is_the_present_one() {
        OpenApiIsCommitted.check(Path.of("openapi", "openapi.yaml"));
    }
}
