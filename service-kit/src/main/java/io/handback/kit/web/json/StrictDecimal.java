package io.handback.kit.web.json;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/// Reads a decimal number; one with an exponent so large that writing it out fills the memory is refused.
final class StrictDecimal extends StdDeserializer<BigDecimal> {

    private static final int LARGEST_SCALE = 100;

    StrictDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        BigDecimal value = parser.getDecimalValue();
        if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
            throw context.weirdNumberException(value.signum(), BigDecimal.class, "exponent out of range");
        }
        return value;
    }
}
