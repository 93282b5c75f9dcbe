package io.handback.kit.web;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

import io.handback.kit.web.problem.Refused;

/// Entity tags and idempotency keys are read or refused; a key that is read can be kept, a tag that matches is the stored one.
public final class HeadersFuzz {

    private static final long REVISION = 7;

    private HeadersFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            match(data.consumeRemainingAsString());
        } else {
            key(data.consumeRemainingAsString());
        }
    }

    private static void match(String header) {
        try {
            ETags.requireMatch(header, REVISION);
            if (!header.contains("\"7\"") && !header.strip().equals("*")) {
                throw new IllegalStateException("matched: " + header);
            }
        } catch (Refused refused) {
            requireClientsFault(refused);
        }
    }

    private static void key(String header) {
        try {
            String key = IdempotencyHeader.parse(header);
            if (key.isEmpty() || key.length() > 128 || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalStateException("a key that cannot be kept: " + key);
            }
        } catch (Refused refused) {
            requireClientsFault(refused);
        }
    }

    private static void requireClientsFault(Refused refused) {
        if (refused.problem().status() < 400 || refused.problem().status() > 499) {
            throw new IllegalStateException(refused);
        }
    }
}
