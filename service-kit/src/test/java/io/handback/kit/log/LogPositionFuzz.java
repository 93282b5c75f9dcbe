package io.handback.kit.log;

import java.util.Optional;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/// A text is the id of a place, and of one only, or none.
public final class LogPositionFuzz {

    private LogPositionFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = data.consumeBoolean()
                ? data.consumeRemainingAsString()
                : data.consumeString(20) + "." + data.consumeLong() + "." + data.consumeLong() + data.consumeRemainingAsString();
        Optional<LogPosition.Id> id = LogPosition.parse(text);
        if (id.isPresent() && !LogPosition.parse(id.get().position().id(id.get().epoch())).equals(id)) {
            throw new IllegalStateException("another place after writing it: " + text);
        }
    }
}
