package io.handback.content.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.validation.Validation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.test.Contracts;
import io.handback.kit.test.FuzzedJson;
import io.handback.kit.web.json.Utf8;
import io.handback.kit.web.problem.Refused;

/// Lines of an import are each usable or refused with a reason, or all are refused as a whole. What is no UTF-8 is refused before.
public final class ImportReaderFuzz {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ImportReader READER = new ImportReader(Contracts.json(), Validation.buildDefaultValidatorFactory().getValidator(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "", "\n\n");
    private static final JsonNode GOOD = FuzzedJson.good(ImportLine.EXAMPLE);

    private ImportReaderFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        byte[] body = body(data);
        if (!Utf8.isText(body)) {
            return;
        }
        try {
            READER.read(body).forEach(ImportReaderFuzz::requireSound);
        } catch (Refused refused) {
            if (refused.problem().status() != 400 && refused.problem().status() != 413) {
                throw new IllegalStateException(refused);
            }
        }
    }

    private static byte[] body(FuzzedDataProvider data) {
        if (data.consumeInt(0, 9) == 1) {
            return data.consumeRemainingAsBytes();
        }
        StringBuilder lines = new StringBuilder();
        for (int count = data.consumeInt(1, 3); count > 0; count--) {
            lines.append(FuzzedJson.spoilt(data, GOOD)).append(data.pickValue(LINE_ENDS));
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static void requireSound(ParsedLine read) {
        switch (read) {
            case ParsedLine.Unusable unusable -> FuzzedJson.requireReasons(unusable.violations());
            case ParsedLine.Usable usable -> requireStorable(usable);
        }
    }

    /// What is done with a usable line before it is stored.
    private static void requireStorable(ParsedLine.Usable usable) {
        ImportLine line = usable.line();
        line.versions().forEach(ImportedVersion::content);
        if (usable.number() < 1 || usable.lockName().isBlank() || line.latest().isAfter(NOW)) {
            throw new IllegalStateException("usable, and cannot be: " + line);
        }
    }
}
