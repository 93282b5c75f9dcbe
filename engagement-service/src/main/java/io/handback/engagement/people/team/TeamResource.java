package io.handback.engagement.people.team;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.RefusedRow;
import io.handback.engagement.bulk.RowReader;
import io.handback.engagement.bulk.Rows;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.Once;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Callers;
import io.handback.kit.security.Roles;
import io.handback.kit.web.IdempotencyHeader;
import io.smallrye.mutiny.Uni;

/// Takes teams from the systems that know them.
@Path("/teams")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    private static final String EXAMPLE = """
            [{"source": "crm", "externalId": "team-dach", "name": "DACH", "region": "DACH", "lead": {"source": "crm", "id": "005-lea"}}]""";
    private static final String ANSWER = """
            {"created": 1, "updated": 0, "unchanged": 0, "refused": [],
             "teams": [{"source": "crm", "externalId": "team-dach", "teamId": "0198c5a2-7e4d-4c33-9a51-3f2b6f0d1e55"}]}""";

    /// A row's key and the id the team has here.
    public record TeamKey(String source, String externalId, UUID teamId) {}

    /// What became of the rows; `index` counts from 0.
    public record TeamsTaken(int created, int updated, int unchanged, List<RefusedRow> refused, List<TeamKey> teams) {

        static TeamsTaken of(Outcome<TeamRow, Team> outcome) {
            return new TeamsTaken(outcome.created(), outcome.updated(), outcome.unchanged(), outcome.rows().refused(),
                    outcome.values().stream().map(TeamsTaken::key).toList());
        }

        private static TeamKey key(Team team) {
            return new TeamKey(team.key().source(), team.key().externalId(), team.teamId());
        }
    }

    private final Callers callers;
    private final RowReader rows;
    private final UpsertTeams upsert;

    TeamResource(Callers callers, RowReader rows, UpsertTeams upsert) {
        this.callers = callers;
        this.rows = rows;
        this.upsert = upsert;
    }

    /// Creates or changes up to 1,000 teams.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "Create or change teams", description = "Roles: admin, integration. A list of 1 to 1,000; each row is matched by"
            + " source and externalId and taken or refused alone; a row that says nothing new changes nothing. A lead must be known.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TeamRow.class), examples = @ExampleObject(name = "teams", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "At least one row was taken.", content = @Content(schema = @Schema(implementation = TeamsTaken.class), examples = @ExampleObject(name = "taken", value = ANSWER)))
    @Parameter(name = IdempotencyHeader.NAME, in = ParameterIn.HEADER, description = IdempotencyHeader.WELCOME, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<TeamsTaken>> upsertTeams(JsonNode body) {
        Caller caller = callers.current();
        Rows<TeamRow> read = rows.read(body, TeamRow.class);
        @Nullable
        IdempotencyKey key = rows.keyOf(caller, "upsert-teams", read);
        return upsert.handle(caller.tenant(), key, read)
                .map(Once::ok);
    }
}
