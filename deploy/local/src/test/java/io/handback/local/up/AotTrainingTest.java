package io.handback.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.handback.local.FreeLayout;
import io.handback.local.aot.AotCache;
import io.handback.local.aot.ServiceJvm;
import io.handback.local.home.Home;
import io.handback.local.home.Service;

/// A real JVM learns and uses what it learned; only the services are small stand-ins.
class AotTrainingTest {

    @TempDir
    Path root;

    private final StringWriter said = new StringWriter();

    @Test
    void every_service_is_trained_once_and_its_jvm_takes_the_cache() throws IOException {
        // Given
        FakeService.install(root);
        // When
        AotTraining.makeMissing(root, new PrintWriter(said));
        // Then
        assertThat(AotTraining.missing(root)).as(said.toString()).isFalse();
        for (Service service : Service.values()) {
            ServiceJvm.requireUsable(service.jar(root), AotCache.of(root, service).find().orElseThrow());
        }
        List<Path> made = caches();
        AotTraining.makeMissing(root, new PrintWriter(said));
        assertThat(caches()).isEqualTo(made);
    }

    @Test
    void a_service_that_does_not_start_has_no_cache_and_harms_nobody() throws IOException {
        // Given
        FakeService.install(root);
        Files.writeString(Service.FEEDBACK.jar(root), "not a jar");
        // When
        AotTraining.makeMissing(root, new PrintWriter(said));
        // Then
        assertThat(said.toString()).contains("feedback-service not made: feedback-service ended while it was starting");
        assertThat(AotCache.of(root, Service.FEEDBACK).options()).isEmpty();
        assertThat(AotCache.of(root, Service.ENGAGEMENT).options()).hasSize(1);
    }

    @Test
    void a_start_survives_a_cache_that_is_none() throws Exception {
        // Given
        FakeService.install(root);
        AotCache cache = AotCache.of(root, Service.CONTENT);
        Files.writeString(cache.draft(), "no cache at all");
        cache.publish();
        var home = new Home(root, root.resolve("home"));
        home.create();
        var layout = FreeLayout.find();
        // When
        try (ServiceProcess process = ServiceProcess.start(home, Service.CONTENT, Map.of(
                "HANDBACK_DB_NAME", "content",
                "QUARKUS_HTTP_PORT", Integer.toString(layout.service(Service.CONTENT)),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(layout.management(Service.CONTENT))))) {
            // Then
            new Readiness(Duration.ofMinutes(1), () -> false).await("content", process.process(),
                    layout.managementUrl(Service.CONTENT), home.log("content-service"));
            assertThat(process.process().info().arguments().orElse(new String[0]))
                    .anyMatch(argument -> argument.startsWith("-XX:AOTCache="));
        }
    }

    private List<Path> caches() {
        return Arrays.stream(Service.values()).map(service -> AotCache.of(root, service).find().orElseThrow()).toList();
    }
}
