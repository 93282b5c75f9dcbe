package io.handback.kit.web.json;

import java.io.IOException;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;

/// Reads a map's key: a text without characters no store can keep.
final class StrictKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        try {
            return Forms.text(key);
        } catch (IllegalArgumentException e) {
            throw context.weirdKeyException(String.class, key, String.valueOf(e.getMessage()));
        }
    }
}
