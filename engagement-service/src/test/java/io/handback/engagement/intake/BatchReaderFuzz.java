package io.handback.engagement.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

import io.handback.contracts.UsageActions;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;
import io.handback.kit.web.problem.Refused;

/// A batch of usage events is read, refused as a whole, or refused event by event with a reason; packed or not, as a list or as lines.
public final class BatchReaderFuzz {

    private static final String EVENT = "{\"id\":\"0b9f7f0e-6c0b-4a70-8a55-2f1f4f5f6a01\",\"action\":\"shared\","
            + "\"itemId\":\"0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55\",\"occurredAt\":\"2026-11-23T09:30:00Z\"";
    private static final BatchReader READER = new BatchReader(Contracts.json());
    private static final EventRules RULES = new EventRules(UsageActions.load(),
            new Caller(new TenantId("acme"), "s", Set.of("rep"), null, null, null), Instant.parse("2026-11-23T10:00:00Z"));

    private BatchReaderFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        boolean lines = data.consumeBoolean();
        String encoding = data.pickValue(List.of("", "identity", "gzip"));
        byte[] body = data.consumeBoolean() ? data.consumeRemainingAsBytes() : event(lines, data.consumeRemainingAsString());
        try {
            byte[] plain = Inflater.plain(body, encoding);
            var batch = lines ? READER.lines(plain, RULES) : READER.list(plain, RULES);
            if (batch.refused().stream().anyMatch(event -> event.type().isBlank() || event.detail().isBlank())) {
                throw new IllegalStateException("refused without a reason: " + batch);
            }
        } catch (Refused refused) {
            if (refused.problem().status() > 499) {
                throw new IllegalStateException(refused);
            }
        }
    }

    private static byte[] event(boolean lines, String rest) {
        String event = EVENT + "," + rest + "}";
        return (lines ? event : "[" + event + "]").getBytes(StandardCharsets.UTF_8);
    }
}
