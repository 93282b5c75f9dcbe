package io.handback.kit.security;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/// What a token or a header says of itself is read without a fault, whatever it is.
public final class TokenFuzz {

    private TokenFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        boolean token = data.consumeBoolean();
        String text = data.consumeRemainingAsString();
        if (token) {
            TokenType.isAccess(text);
            return;
        }
        try {
            ActingFor person = ActingFor.parse(text);
            if (!ActingFor.parse(person.source() + ":" + person.id()).equals(person)) {
                throw new IllegalStateException("another person after writing it: " + text);
            }
        } catch (IllegalArgumentException _) {
            // refused
        }
    }
}
