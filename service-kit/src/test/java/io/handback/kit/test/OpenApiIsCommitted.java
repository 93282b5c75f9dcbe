package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

/// Compares the description a running service gives of itself with the committed file.
public final class OpenApiIsCommitted {

    private OpenApiIsCommitted() {}

    /// Fails when they differ; the present description then stands in `target/openapi/actual.yaml`, to be looked at and copied.
    ///
    /// @param committed the file, seen from the service's module folder
    public static void check(Path committed) {
        String path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
        RawHttp.Answer answer = RawHttp.send(new RawHttp.Request("GET", path, Map.of("Accept", "application/yaml"), null, false));
        assertThat(answer.status()).as("GET " + path).isEqualTo(200);
        Path actual = write(answer.body());
        assertThat(read(committed).equals(answer.body()))
                .as(committed + " is not what the service describes: compare it with " + actual
                        + " and, if the change is wanted, copy that over it")
                .isTrue();
    }

    private static Path write(String description) {
        try {
            Path actual = Path.of("target", "openapi", "actual.yaml");
            Files.createDirectories(actual.getParent());
            return Files.writeString(actual, description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
