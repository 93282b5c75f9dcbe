package io.handback.kit.identity;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import io.handback.kit.security.ActingFor;
import io.smallrye.mutiny.Uni;

/// engagement-service's answer to "who am I here".
@RegisterRestClient(configKey = "engagement")
@Path("/engagement/v1/people")
public interface EngagementPeople {

    @PUT
    @Path("/me")
    Uni<PersonRegistry.Registered> me(@HeaderParam("Authorization") String bearer,
            @Nullable @HeaderParam(ActingFor.HEADER) String actingFor);
}
