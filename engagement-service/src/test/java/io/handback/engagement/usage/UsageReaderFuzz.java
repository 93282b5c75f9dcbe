package io.handback.engagement.usage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

/// A record of the usage topic is read as something that can be stored, or unreadable: one record must not fail a batch.
public final class UsageReaderFuzz {

    private static final UsageReader READER = new UsageReader(Contracts.json());
    private static final UUID ID = UUID.fromString("0b9f7f0e-6c0b-4a70-8a55-2f1f4f5f6a01");
    private static final String EVENT = "{\"tenantId\":\"acme\",\"revision\":1,\"occurredAt\":\"2026-11-23T09:30:00Z\","
            + "\"receivedAt\":\"2026-11-23T09:30:01Z\",\"eventId\":\"" + ID + "\",\"action\":\"shared\",";

    private UsageReaderFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String event = EVENT + "\"itemId\":" + part(data, "\"" + ID + "\"") + ",\"version\":" + part(data, "1")
                + ",\"visitorId\":" + part(data, "\"v\"") + ",\"stage\":" + part(data, "\"s\"")
                + ",\"page\":" + part(data, "1") + ",\"who\":" + part(data, "{}") + ",\"what\":" + part(data, "{}")
                + ",\"attributes\":" + part(data, "{\"a\":\"b\"}") + "}";
        byte[] payload = data.consumeInt(0, 9) == 0 ? data.consumeRemainingAsBytes() : event.getBytes(StandardCharsets.UTF_8);
        var fact = new Fact(new TenantId("acme"), ID, UsageRecorded.TYPE, "acme:" + ID, 1, Instant.EPOCH, payload);
        try {
            READER.read(fact);
        } catch (UnreadableFact _) {
            // goes to the dead letters
        }
    }

    private static String part(FuzzedDataProvider data, String good) {
        return switch (data.consumeInt(0, 5)) {
            case 0 -> "null";
            case 1 -> "{}";
            case 2 -> "\"" + data.consumeAsciiString(20) + "\"";
            case 3 -> data.consumeString(40);
            default -> good;
        };
    }
}
