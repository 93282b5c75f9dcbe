package io.handback.feedback.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.contracts.Schemas;
import io.handback.kit.inbox.Fact;
import io.handback.kit.tenant.TenantId;

/// Records as consumers see them.
public final class Facts {

    private Facts() {}

    public static Fact of(String type, String payload) {
        UUID id = UUID.randomUUID();
        return new Fact(new TenantId("acme"), id, type, "acme:" + id, 1, Instant.EPOCH, payload.getBytes(UTF_8));
    }

    /// The contract's examples, and each with a field nobody knows yet.
    public static Stream<Fact> examples(String type) {
        return Schemas.examples(type).all().stream().flatMap(json -> Stream.of(of(type, json), of(type, withMore(json))));
    }

    private static String withMore(String json) {
        ObjectNode object = (ObjectNode) Json.read(json);
        return object.put("addedLater", "x").toString();
    }
}
