package io.handback.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.feedback.support.Json;
import io.handback.kit.test.OpenApiIsCommitted;
import io.handback.kit.test.OpenApiIsComplete;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;

@QuarkusTest
class OpenApiTest {

    @Inject
    Router router;

    @Test
    void the_committed_descriptions_are_those_the_service_gives() {
        OpenApiIsCommitted.check(Path.of("openapi"));
    }

    @Test
    void every_operation_says_what_it_does_and_who_may() throws IOException {
        JsonNode description = Json.read(Files.readString(Path.of("target", "openapi", "openapi.json")));
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                boolean speaks = operation.getValue().hasNonNull("summary")
                        && operation.getValue().path("description").asText().contains("oles");
                if (!speaks) {
                    silent.add(operation.getKey() + " " + path.getKey());
                }
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void nothing_is_served_that_is_not_described_and_nothing_described_that_is_not_served() {
        OpenApiIsComplete.check(Path.of("openapi", "openapi.yaml"), router, Set.of("/", "/panel/handback-panel.js"));
    }
}
