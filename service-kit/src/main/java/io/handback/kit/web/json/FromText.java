package io.handback.kit.web.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/// Reads a value that JSON writes as a text; every other token is refused.
abstract class FromText<T> extends StdDeserializer<T> {

    private final Class<T> type;

    FromText(Class<T> type) {
        super(type);
        this.type = type;
    }

    /// The value of the text.
    ///
    /// @throws RuntimeException when the text has another form
    abstract T parse(String text);

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        String text = parser.getText();
        try {
            return parse(text);
        } catch (RuntimeException e) {
            throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
        }
    }
}
