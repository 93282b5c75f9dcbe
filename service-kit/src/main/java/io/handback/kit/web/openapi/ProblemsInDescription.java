package io.handback.kit.web.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

import io.handback.kit.web.IdempotencyHeader;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/// Adds to every operation its roles and the problems it can answer with, so that no resource has to repeat them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInDescription implements OASFilter {

    private static final Set<String> LIBRARY_SCHEMAS = Set.of("HttpProblem", "HttpValidationProblem");

    private final DeclaredRoles roles;

    /// For the build.
    ///
    /// @param index the classes of the service and of the kit
    public ProblemsInDescription(IndexView index) {
        this.roles = new DeclaredRoles(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Components components = description.getComponents() == null ? OASFactory.createComponents() : description.getComponents();
        description.setComponents(components);
        LIBRARY_SCHEMAS.forEach(components::removeSchema);
        ProblemSchemas.addTo(components);
        if (description.getPaths() != null) {
            description.getPaths().getPathItems().forEach(this::complete);
        }
    }

    private void complete(String path, PathItem item) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry : item.getOperations().entrySet()) {
            Operation operation = entry.getValue();
            nameRoles(operation);
            parameters(operation).forEach(ProblemsInDescription::limit);
            APIResponses responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
            operation.setResponses(responses);
            refusals(path, entry.getKey(), operation).forEach(status -> addTo(responses, status));
        }
    }

    private static void addTo(APIResponses responses, String status) {
        var declared = responses.getAPIResponse(status);
        if (declared == null || (declared.getContent() == null && declared.getRef() == null)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(ProblemSchemas.NAME + status));
        }
    }

    private void nameRoles(Operation operation) {
        List<String> allowed = roles.of(operation);
        if (!allowed.isEmpty()) {
            String text = operation.getDescription() == null ? "" : operation.getDescription().strip() + "\n\n";
            operation.setDescription(text + "Roles: " + String.join(", ", allowed) + ".");
        }
    }

    private Set<String> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        Set<String> statuses = new LinkedHashSet<>(List.of("400", "429", "500", "503"));
        if (!roles.of(operation).isEmpty()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != PathItem.HttpMethod.GET) {
            statuses.add("409");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        if (takes(IdempotencyHeader.NAME, operation)) {
            statuses.add("422");
        }
        if (takes("If-Match", operation)) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    private static boolean takes(String header, Operation operation) {
        return parameters(operation).stream().anyMatch(parameter -> header.equalsIgnoreCase(parameter.getName()));
    }

    /// The reader of the sources sees a class with a default in quotes; clients see a number.
    private static void limit(Parameter parameter) {
        if ("limit".equals(parameter.getName())) {
            parameter.setSchema(OASFactory.createSchema().ref(ProblemSchemas.LIMIT));
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
