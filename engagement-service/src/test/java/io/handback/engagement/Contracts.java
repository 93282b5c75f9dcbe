package io.handback.engagement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import io.handback.contracts.Schemas;
import io.handback.kit.inbox.Fact;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.json.StrictJson;

/// JSON as the running service writes it, and what the contracts say of it.
public final class Contracts {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    /// The service's own mapper.
    public static ObjectMapper json() {
        ObjectMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    /// What the schema of the type has against a payload.
    public static List<Error> errors(String type, Object payload) {
        try {
            return REGISTRY.getSchema(Schemas.schema(type), InputFormat.JSON)
                    .validate(json().writeValueAsString(payload), InputFormat.JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The fact a consumer gets of a payload.
    public static Fact fact(String type, String payload) {
        try {
            JsonNode json = json().readTree(payload);
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

    /// The payload with a field no reader knows.
    public static String withUnknownField(String payload) {
        return payload.strip().replaceFirst("^\\{", "{\"addedLater\": {\"x\": [1]}, ");
    }
}
