package io.handback.kit.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.Test;

class ProblemsInDescriptionTest {

    private static final IndexView INDEX = index();

    /// Says who may call its methods.
    @RolesAllowed("admin")
    static class Declaring {

        /// Says so itself.
        @RolesAllowed({"rep", "marketer"})
        void list() {}

        /// Leaves it to the class.
        void change() {}
    }

    @Test
    void a_reading_operation_can_be_refused_for_input_token_role_and_rate() {
        OpenAPI description = describe("/content/v1/items", operation());

        // Then
        assertThat(responses(description).keySet()).containsExactlyInAnyOrder("200", "400", "401", "403", "429", "500", "503");
        assertThat(response(description, "401").getRef()).isEqualTo("#/components/responses/Problem401");
    }

    @Test
    void a_path_with_an_id_can_be_unknown() {
        assertThat(responses(describe("/content/v1/items/{id}", operation()))).containsKey("404");
    }

    @Test
    void an_update_can_meet_another_revision_and_a_bad_body() {
        Operation update = operation()
                .requestBody(OASFactory.createRequestBody())
                .addParameter(OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER));
        OpenAPI description = description("/content/v1/items/{id}");
        description.getPaths().getPathItem("/content/v1/items/{id}").setPUT(update);

        // When
        new ProblemsInDescription(INDEX).filterOpenAPI(description);

        // Then
        assertThat(update.getResponses().getAPIResponses().keySet()).contains("404", "409", "412", "413", "415", "428");
    }

    @Test
    void an_operation_that_takes_a_key_can_find_it_used() {
        Operation operation = operation();
        operation.addParameter(OASFactory.createParameter().name("Idempotency-Key"));

        // When, Then
        assertThat(response(describe("/content/v1/items", operation), "422").getRef()).isEqualTo("#/components/responses/Problem422");
    }

    @Test
    void the_roles_stand_in_the_description() {
        Operation operation = operation();
        operation.setDescription("Lists items.");
        describe("/content/v1/items", operation);

        // Then
        assertThat(operation.getDescription()).isEqualTo("Lists items.\n\nRoles: rep, marketer.");
    }

    @Test
    void the_roles_of_a_class_are_those_of_its_methods() {
        Operation operation = operation().operationId("Declaring_change");
        describe("/content/v1/items", operation);

        // Then
        assertThat(operation.getDescription()).isEqualTo("Roles: admin.");
    }

    @Test
    void an_operation_without_roles_cannot_be_refused_for_them() {
        OpenAPI description = describe("/content/v1/items", operation().operationId("Silent_list"));

        // Then
        assertThat(responses(description).keySet()).containsExactlyInAnyOrder("200", "400", "429", "500", "503");
    }

    @Test
    void what_the_author_wrote_of_a_status_stays() {
        Operation operation = operation();
        APIResponse own = OASFactory.createAPIResponse().description("Own words.")
                .content(OASFactory.createContent().addMediaType("text/plain", OASFactory.createMediaType()));
        operation.getResponses().addAPIResponse("400", own);

        // When, Then
        assertThat(response(describe("/content/v1/items", operation), "400").getDescription()).isEqualTo("Own words.");
    }

    @Test
    void the_limit_of_a_page_is_a_number() {
        Operation operation = operation();
        operation.addParameter(OASFactory.createParameter().name("limit"));
        OpenAPI description = describe("/content/v1/items", operation);

        // Then
        assertThat(operation.getParameters().getFirst().getSchema().getRef()).isEqualTo("#/components/schemas/PageLimit");
        assertThat(description.getComponents().getSchemas()).containsKeys("PageLimit", "Problem", "Violation");
    }

    private static IndexView index() {
        try {
            return Index.of(Declaring.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenAPI describe(String path, Operation operation) {
        OpenAPI description = description(path);
        description.getPaths().getPathItem(path).setGET(operation);
        new ProblemsInDescription(INDEX).filterOpenAPI(description);
        return description;
    }

    private static OpenAPI description(String path) {
        return OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, OASFactory.createPathItem()));
    }

    private static Operation operation() {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse().description("OK")))
                .operationId("Declaring_list");
    }

    private static APIResponse response(OpenAPI description, String status) {
        return Objects.requireNonNull(responses(description).get(status));
    }

    private static Map<String, APIResponse> responses(OpenAPI description) {
        return description.getPaths().getPathItems().values().iterator().next().getGET().getResponses().getAPIResponses();
    }
}
