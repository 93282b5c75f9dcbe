package io.handback.feedback.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.validation.Validation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.test.Contracts;
import io.handback.kit.test.FuzzedJson;
import io.handback.kit.web.problem.Refused;

/// A line of an import is a rating that can be stored, or refused with a reason.
public final class LineReaderFuzz {

    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final LineReader READER = new LineReader(Contracts.json(), Validation.buildDefaultValidatorFactory().getValidator(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private static final JsonNode GOOD = FuzzedJson.good("""
            {"person": {"source": "salesforce", "id": "005-77"}, "itemId": "0199a000-0000-7000-8000-000000000001", "version": 1,
             "occurredAt": "2026-03-02T10:00:00Z", "stars": 4, "reasons": ["opened-door"], "comment": "Short enough.", "signed": false,
             "deal": {"externalId": "006-4711", "source": "salesforce", "stage": "negotiation", "persona": "cfo",
                      "usedWithBuyer": true}}""");

    private LineReaderFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String line = data.consumeInt(0, 9) == 1 ? data.consumeRemainingAsString() : FuzzedJson.spoilt(data, GOOD);
        try {
            requireStorable(READER.read(line));
        } catch (Refused refused) {
            if (refused.problem().status() != 400) {
                throw new IllegalStateException(refused);
            }
            FuzzedJson.requireReasons(refused.problem().violations());
        }
    }

    /// What is done with a line before it is stored.
    private static void requireStorable(ImportLine line) {
        boolean named = !line.person().source().isEmpty() && !line.person().id().isEmpty() && line.itemId() != null;
        boolean rated = line.version() > 0 && line.form().stars() >= 1 && line.form().stars() <= 5;
        if (!named || !rated || line.occurredAt().isAfter(NOW)) {
            throw new IllegalStateException("read, and cannot be stored: " + line);
        }
    }
}
