package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

/// Compares the descriptions a running service gives of itself, in OpenAPI 3.1 and in 3.0.3, with the committed files.
public final class OpenApiIsCommitted {

    private static final Map<String, String> FILES = Map.of(
            "quarkus.smallrye-openapi.path", "openapi.yaml",
            "quarkus.smallrye-openapi.oas30.path", "openapi-3.0.yaml");

    private OpenApiIsCommitted() {}

    /// Fails when one differs; the present descriptions then stand in `target/openapi/actual`, to be looked at and copied.
    ///
    /// @param committed the folder of the files, seen from the service's module folder
    public static void check(Path committed) {
        Path actual = Path.of("target", "openapi", "actual");
        FILES.forEach((path, file) -> write(actual.resolve(file), described(path)));
        for (String file : FILES.values()) {
            assertThat(read(committed.resolve(file)).equals(read(actual.resolve(file))))
                    .as(committed.resolve(file) + " is not what the service describes: compare it with " + actual.resolve(file)
                            + " and, if the change is wanted, copy that over it")
                    .isTrue();
        }
    }

    private static String described(String property) {
        String path = ConfigProvider.getConfig().getValue(property, String.class);
        RawHttp.Answer answer = RawHttp.send(new RawHttp.Request("GET", path, Map.of("Accept", "application/yaml"), null, false));
        assertThat(answer.status()).as("GET " + path).isEqualTo(200);
        return answer.body();
    }

    private static void write(Path file, String description) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, description);
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
