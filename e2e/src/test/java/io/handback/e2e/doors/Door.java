package io.handback.e2e.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.handback.local.home.Service;

/// One operation of a service as its committed OpenAPI file declares it.
///
/// @param template the path with its parameters in braces
/// @param roles who may call it
/// @param statuses what it may answer
/// @param type the media type of its body, empty when it takes none
/// @param body an example of a body, from the file
/// @param headers the names of its parameters, headers among them
/// @param asked its parameters
/// @param texts where its body may have any text
record Door(Service service, String method, String template, Set<String> roles, Set<Integer> statuses, String type, String body,
        Set<String> headers, List<Asked> asked, Set<String> texts) {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A parameter as the file declares it.
    ///
    /// @param in `path`, `query` or `header`
    /// @param schema without references
    record Asked(String in, String name, JsonNode schema) {}

    /// Every operation of all services.
    static List<Door> all(Path root) {
        List<Door> doors = new ArrayList<>();
        for (Service service : Service.values()) {
            JsonNode description = read(root.resolve(service.folder()).resolve("openapi/openapi.yaml"));
            for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
                path.getValue().properties().forEach(
                        operation -> doors.add(of(service, path.getKey(), operation.getKey(), operation.getValue(), description)));
            }
        }
        return doors;
    }

    private static Door of(Service service, String path, String method, JsonNode operation, JsonNode description) {
        Set<String> roles = new TreeSet<>();
        operation.path("security").forEach(scheme -> scheme.path("token").forEach(role -> roles.add(role.asText())));
        Set<Integer> statuses = new TreeSet<>();
        operation.path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        JsonNode content = operation.at("/requestBody/content");
        String type = content.isMissingNode() ? "" : content.fieldNames().next();
        List<Asked> asked = operation.path("parameters").valueStream().map(one -> asked(one, description)).toList();
        return new Door(service, method.toUpperCase(java.util.Locale.ROOT), path, roles, statuses, type,
                example(content.path(type), description).toString(),
                Set.copyOf(operation.path("parameters").findValuesAsText("name")), asked,
                FreeTexts.of(content.path(type).path("schema"), description));
    }

    private static Asked asked(JsonNode parameter, JsonNode description) {
        JsonNode schema = parameter.path("schema");
        JsonNode one = schema.has("allOf") ? schema.at("/allOf/0") : schema;
        JsonNode plain = one.has("$ref") ? description.at(one.path("$ref").asText().substring(1)) : one;
        return new Asked(parameter.path("in").asText(), parameter.path("name").asText(), plain);
    }

    private static JsonNode example(JsonNode content, JsonNode description) {
        if (content.has("example")) {
            return content.path("example");
        }
        if (content.has("examples")) {
            return content.path("examples").elements().next().path("value");
        }
        String schema = content.at("/schema/$ref").asText();
        return schema.isEmpty() ? JSON.nullNode() : description.at(schema.substring(1)).path("examples").path(0);
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same operation with another body.
    Door with(String otherBody) {
        return new Door(service, method, template, roles, statuses, type, otherBody, headers, asked, texts);
    }

    /// Whether it takes lines, each of which is refused alone.
    boolean takesLines() {
        return type.endsWith("ndjson");
    }

    /// Whether a request with this method and path comes here.
    boolean isAt(String otherMethod, String path) {
        return method.equals(otherMethod) && path.matches(PARAMETER.matcher(template).replaceAll("[^/]+"));
    }

    /// Whether a case about a header concerns it.
    boolean takes(String badCase) {
        boolean key = badCase.startsWith("the key '") || badCase.equals("two keys");
        return (!key || headers.contains("Idempotency-Key"))
                && (!badCase.startsWith("acting for '") || headers.contains("Handback-Acting-For"));
    }

    /// The names of the parameters in its path.
    List<String> parameters() {
        return PARAMETER.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /// Whether its path names a thing that belongs to somebody.
    boolean namesSomething() {
        return parameters().stream().anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("id"));
    }

    /// The path with values for its parameters.
    String path(UnaryOperator<String> values) {
        return PARAMETER.matcher(template).replaceAll(found -> values.apply(found.group(1)));
    }

    /// The text of a well-formed request.
    ///
    /// @param person whom a machine acts for, as `source:id`
    String request(String path, String authorization, String person) {
        return Raw.request(method, path, type.isEmpty() ? "" : body,
                authorization.isEmpty() ? "" : "Authorization: " + authorization,
                type.isEmpty() ? "" : "Content-Type: " + type,
                headers.contains("If-Match") ? "If-Match: *" : "",
                headers.contains("Handback-Acting-For") && !person.isEmpty() ? "Handback-Acting-For: " + person : "",
                "Idempotency-Key: " + java.util.UUID.randomUUID());
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
