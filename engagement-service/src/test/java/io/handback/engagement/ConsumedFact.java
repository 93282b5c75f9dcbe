package io.handback.engagement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.inbox.Fact;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

/// What a consumer of this service gets of a payload.
public final class ConsumedFact {

    private ConsumedFact() {}

    /// The fact a consumer gets of a payload.
    public static Fact of(String type, String payload) {
        try {
            JsonNode json = Contracts.json().readTree(payload);
            String tenant = json.get("tenantId").textValue();
            String key = Stream.of("eventId", "ratingId", "itemId", "personId", "teamId", "dealId")
                    .filter(name -> json.has(name) && (!name.equals("ratingId") || !json.has("itemId")))
                    .findFirst()
                    .map(name -> json.get(name).textValue())
                    .orElse(tenant);
            UUID id = json.has("eventId") ? UUID.fromString(json.get("eventId").textValue()) : UUID.randomUUID();
            return new Fact(new TenantId(tenant), id, type, tenant + ":" + key, json.get("revision").longValue(), Instant.now(),
                    payload.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
