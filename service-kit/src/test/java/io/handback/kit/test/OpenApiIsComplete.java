package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /// Routes by pattern that a framework adds: none. One of ours is named like a path, as `~` and the pattern.
    private static final Set<String> KNOWN_PATTERNS = Set.of();
    private static final Pattern ROUTE_PATTERN = Pattern.compile(", pattern=(.*), groups=");

    private OpenApiIsComplete() {}

    /// Fails when an operation is in only one of both, or when there is another route than these.
    ///
    /// Only what looks at every request (filters, the REST layer, the answer to unknown paths) has neither path nor pattern.
    ///
    /// @param committed the description, seen from the service's module folder
    /// @param others the paths of routes that are no operations: pages, files; a route by a pattern as `~` and the pattern
    public static void check(Path committed, Router router, Set<String> others) {
        assertThat(served()).as("operations the service has").isEqualTo(described(committed));
        assertThat(otherRoutes(router)).as("routes that are no operations").isEqualTo(withDescriptions(others));
    }

    /// The base path, the descriptions themselves in their formats, and the prefix of what only the management port serves.
    private static Set<String> withDescriptions(Set<String> others) {
        String base = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        Set<String> all = new TreeSet<>(others);
        all.addAll(KNOWN_PATTERNS);
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
        router.getRoutes().stream().map(OpenApiIsComplete::address).filter(address -> !address.isEmpty()).forEach(paths::add);
        return paths;
    }

    /// A route's path, or `~` and its pattern when it has only that; empty when it looks at every request.
    private static String address(Route route) {
        if (route.getPath() != null) {
            return route.getPath();
        }
        return route.isRegexPath() ? "~" + pattern(route) : "";
    }

    /// The pattern stands nowhere but in the route's text; without it the route still shows, as one nobody knows.
    private static String pattern(Route route) {
        Matcher found = ROUTE_PATTERN.matcher(route.toString());
        return found.find() ? found.group(1) : route.toString();
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
