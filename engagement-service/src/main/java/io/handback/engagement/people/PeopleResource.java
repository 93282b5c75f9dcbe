package io.handback.engagement.people;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.engagement.bulk.RowReader;
import io.handback.engagement.bulk.Rows;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.Once;
import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.IdempotencyHeader;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Takes people from the systems that know them, and tells callers who they are.
@Path("/people")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final String ROWS = """
            [{"source": "crm", "externalId": "005-rita", "subject": "rita", "name": "Rita Rep", "email": "rita@example.com",
              "team": {"source": "crm", "externalId": "team-dach"}, "region": "DACH", "roles": ["rep"],
              "manager": {"source": "crm", "externalId": "005-lea"}, "activeFrom": "2025-01-01",
              "identities": [{"source": "mail-plugin", "id": "rita@example.com"}]}]""";
    private static final String TAKEN = """
            {"created": 1, "updated": 0, "unchanged": 0, "refused": [],
             "people": [{"source": "crm", "externalId": "005-rita", "personId": "5b0a6f1e-1a59-4f3f-a0a4-1f1f5b8f7c11"}]}""";
    private static final String ME = """
            {"personId": "5b0a6f1e-1a59-4f3f-a0a4-1f1f5b8f7c11", "name": "Rita Rep", "roles": ["rep"]}""";
    private static final String PERSON = """
            {"personId": "5b0a6f1e-1a59-4f3f-a0a4-1f1f5b8f7c11", "name": "Rita Rep", "email": "rita@example.com", "region": "DACH",
             "roles": ["rep"], "activeFrom": "2025-01-01", "identities": [{"source": "crm", "id": "005-rita"}]}""";

    /// Who the caller is.
    @Schema(name = "Me")
    record MeView(UUID personId, @Nullable String name, List<String> roles) {

        static MeView of(Person person) {
            return new MeView(person.personId(), person.profile().name(), person.profile().roles());
        }
    }

    private final Callers callers;
    private final RowReader rows;
    private final UpsertPeople upsert;
    private final RegisterPerson register;
    private final TenantTransactions transactions;
    private final People people;

    PeopleResource(Callers callers, RowReader rows, UpsertPeople upsert, RegisterPerson register, TenantTransactions transactions,
            People people) {
        this.callers = callers;
        this.rows = rows;
        this.upsert = upsert;
        this.register = register;
        this.transactions = transactions;
        this.people = people;
    }

    /// Creates or changes up to 1,000 people.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Create or change people", description = "Roles: admin, integration. A list of 1 to 1,000; each row is matched by"
            + " source and externalId, by its subject (who may have signed in before) or by its other identities, and taken or refused"
            + " alone. Identities add up; everything else is replaced. Teams must be known; a manager may stand in the same list.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PersonRow.class), examples = @ExampleObject(name = "people", value = ROWS)))
    @APIResponse(responseCode = "200", description = "At least one row was taken.", content = @Content(schema = @Schema(implementation = PeopleTaken.class), examples = @ExampleObject(name = "taken", value = TAKEN)))
    @Parameter(name = IdempotencyHeader.NAME, in = ParameterIn.HEADER, description = IdempotencyHeader.WELCOME, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<PeopleTaken>> upsertPeople(JsonNode body) {
        Caller caller = callers.current();
        Rows<PersonRow> read = rows.read(body, PersonRow.class);
        @Nullable
        IdempotencyKey key = rows.keyOf(caller, "upsert-people", read);
        return upsert.handle(caller.tenant(), key, read)
                .map(Once::ok);
    }

    /// Says who the caller is.
    @PUT
    @Path("/me")
    @RolesAllowed({Roles.REP, Roles.SALES_LEAD, Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Who am I here", description = "Roles: every role. Creates the person at first sight of the token's subject. With"
            + " Handback-Acting-For (role integration only) it is the mapped person; 404 `unknown-person` when nobody has that id.")
    @Parameter(name = ActingFor.HEADER, in = ParameterIn.HEADER, description = "`<source>:<id>` of the person to act for.", schema = @Schema(type = SchemaType.STRING), example = "crm:005-rita")
    @APIResponse(responseCode = "200", description = "The person.", content = @Content(schema = @Schema(implementation = MeView.class), examples = @ExampleObject(name = "me", value = ME)))
    public Uni<MeView> whoAmI() {
        return register.handle(callers.current())
                .map(MeView::of);
    }

    /// Shows a person.
    @GET
    @Path("/{personId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "A person", description = "Role: admin. Profile and every identity.")
    @APIResponse(responseCode = "200", description = "The person.", content = @Content(schema = @Schema(implementation = PersonView.class), examples = @ExampleObject(name = "person", value = PERSON)))
    public Uni<PersonView> showPerson(@PathParam("personId") UUID personId) {
        return transactions.inTenantSql(callers.current().tenant(), db -> people.find(db, personId))
                .onItem().ifNull().failWith(Refused::notFound)
                .map(PersonView::of);
    }
}
