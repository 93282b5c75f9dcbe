package io.handback.kit.web.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.handback.kit.web.problem.Violation;

/// A body is read, and then means the same after writing it again; or it is refused in words that say nothing of our insides.
public final class StrictJsonFuzz {

    private static final ObjectMapper STRICT = strict();
    private static final Pattern INSIDES = Pattern.compile("(?:java|com|io|org)\\.[a-z]+\\.|Exception");

    enum Kind {
        DECK, PAGE
    }

    record Part(String name, int count, @Nullable List<Part> parts) {}

    record Thing(@Nullable String title, @Nullable Integer stars, @Nullable Long views, @Nullable Boolean used, @Nullable Kind kind,
            @Nullable UUID id, @Nullable Instant at, @Nullable LocalDate day, @Nullable BigDecimal amount, @Nullable List<Part> parts,
            @Nullable Map<String, String> attributes) {}

    private StrictJsonFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        boolean wrapped = data.consumeBoolean();
        String field = data
                .pickValue(List.of("title", "stars", "views", "used", "kind", "id", "at", "day", "amount", "parts", "attributes"));
        String rest = data.consumeRemainingAsString();
        read(wrapped ? "{\"" + field + "\":" + rest + "}" : rest);
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    private static void read(String body) {
        try {
            Thing thing = STRICT.readValue(body, Thing.class);
            String written = STRICT.writeValueAsString(thing);
            if (thing != null && !written.equals(STRICT.writeValueAsString(STRICT.readValue(written, Thing.class)))) {
                throw new IllegalStateException("another thing after writing it: " + body);
            }
        } catch (JsonProcessingException e) {
            Violation violation = JsonProblems.violation(e);
            String inOurWords = violation.message().replace(body, "");
            if (violation.message().isBlank() || INSIDES.matcher(inOurWords).find()) {
                throw new IllegalStateException("says too much or nothing: " + violation, e);
            }
        }
    }
}
