package io.handback.kit.test;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import io.handback.contracts.Schemas;
import io.handback.kit.web.json.StrictJson;

/// JSON as a running service writes it, and what the contracts say of it.
public final class Contracts {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    /// The services' own mapper.
    public static ObjectMapper json() {
        ObjectMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    /// What the schema of the type has against what becomes of a payload as JSON.
    public static List<Error> errors(String type, Object payload) {
        try {
            return errorsOfJson(type, json().writeValueAsString(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the schema of the type has against a payload.
    public static List<Error> errorsOfJson(String type, String payload) {
        return REGISTRY.getSchema(Schemas.schema(type), InputFormat.JSON).validate(payload, InputFormat.JSON);
    }

    /// The payload with a field no reader knows.
    public static String withUnknownField(String payload) {
        return payload.strip().replaceFirst("^\\{", "{\"addedLater\": {\"x\": [1]}, ");
    }
}
