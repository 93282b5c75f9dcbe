package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;

/// Compares what a running service serves with its committed description: no route missing, none beside it.
public final class OpenApiIsComplete {

    private OpenApiIsComplete() {}

    /// Fails when an operation is in only one of both, or when there is another route than these.
    ///
    /// @param committed the description, seen from the service's module folder
    /// @param others the paths of routes that are no operations: pages, files
    public static void check(Path committed, Router router, Set<String> others) {
        assertThat(served()).as("operations the service has").isEqualTo(described(committed));
        assertThat(otherRoutes(router)).as("routes that are no operations").isEqualTo(withDescriptions(others));
    }

    /// The base path, the descriptions themselves in their formats, and the prefix of what only the management port serves.
    private static Set<String> withDescriptions(Set<String> others) {
        String base = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        Set<String> all = new TreeSet<>(others);
        all.addAll(Set.of(base, base + "/", "/q/"));
        for (String description : Set.of(base + "/openapi", base + "/openapi-3.0")) {
            Stream.of("", ".json", ".yaml", ".yml").forEach(format -> all.add(description + format));
        }
        return all;
    }

    private static Set<String> described(Path committed) {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : read(committed).path("paths").properties()) {
            path.getValue().fieldNames()
                    .forEachRemaining(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
        }
        return operations;
    }

    private static Set<String> served() {
        String base = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        Set<String> operations = new TreeSet<>();
        for (RequestPath<InitialMatch> resource : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            Stream.of(resource.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                    .filter(methods -> methods.getKey() != null)
                    .flatMap(methods -> methods.getValue().getTemplates().stream()
                            .map(path -> methods.getKey() + " "
                                    + whole(base + "/" + resource.template.template + "/" + path.template.template)))
                    .forEach(operations::add);
        }
        return operations;
    }

    private static String whole(String path) {
        String single = path.replaceAll("/+", "/").replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}");
        return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    private static Set<String> otherRoutes(Router router) {
        Set<String> paths = new TreeSet<>();
        router.getRoutes().stream().map(Route::getPath).filter(path -> path != null).forEach(paths::add);
        return paths;
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
