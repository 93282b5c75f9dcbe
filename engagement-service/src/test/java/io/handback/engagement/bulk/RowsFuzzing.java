package io.handback.engagement.bulk;

import java.util.function.Consumer;

import jakarta.validation.Validation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.test.Contracts;
import io.handback.kit.test.FuzzedJson;
import io.handback.kit.web.problem.Refused;

/// Spoilt lists of rows: each row is taken or refused with a reason, or all are refused as a whole.
public final class RowsFuzzing {

    private static final ObjectMapper JSON = Contracts.json();
    private static final RowReader READER = reader();

    private RowsFuzzing() {}

    @SuppressWarnings("NullAway") // reading rows asks for no key
    private static RowReader reader() {
        return new RowReader(null, JSON, Validation.buildDefaultValidatorFactory().getValidator());
    }

    /// Reads a list of rows that are spoilt, and does with those that are taken what is done before they are stored.
    public static <T> void read(FuzzedDataProvider data, JsonNode good, Class<T> type, Consumer<T> use) {
        JsonNode body = tree(data.consumeInt(0, 9) == 1 ? data.consumeRemainingAsString() : list(data, good));
        try {
            Rows<T> rows = READER.read(body, type);
            if (rows.taken().size() + rows.refused().size() != body.size()) {
                throw new IllegalStateException("neither taken nor refused: " + body);
            }
            rows.refused().forEach(row -> FuzzedJson.requireReasons(row.violations()));
            rows.requireAny().taken().forEach(row -> use.accept(row.value()));
        } catch (Refused refused) {
            if (refused.problem().status() != 400 && refused.problem().status() != 413) {
                throw new IllegalStateException(refused);
            }
        }
    }

    private static String list(FuzzedDataProvider data, JsonNode good) {
        StringBuilder list = new StringBuilder("[").append(FuzzedJson.spoilt(data, good));
        for (int more = data.consumeInt(0, 2); more > 0; more--) {
            list.append(',').append(FuzzedJson.spoilt(data, good));
        }
        return list.append(']').toString();
    }

    /// What the REST layer makes of a body; what is no JSON does not come as far as the rows, and counts as a list without any.
    private static JsonNode tree(String body) {
        try {
            JsonNode tree = JSON.readValue(body, JsonNode.class);
            return tree == null ? JSON.createArrayNode() : tree;
        } catch (JsonProcessingException _) {
            return JSON.createArrayNode();
        }
    }
}
