package io.handback.contracts;

import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/// JSON Schema validation with formats asserted.
final class Validation {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Validation() {}

    static List<Error> ofPayload(String type, String json) {
        return validate(REGISTRY.getSchema(Schemas.schema(type), InputFormat.JSON), json);
    }

    static List<Error> ofSchema(String schema) {
        return validate(REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())), schema);
    }

    private static List<Error> validate(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
