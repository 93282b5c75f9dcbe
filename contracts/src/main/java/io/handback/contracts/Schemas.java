package io.handback.contracts;

import java.util.List;

/// The JSON Schema (2020-12) and the example payloads of each event type; producers check the JSON they make, consumers read each example.
public final class Schemas {

    private static final List<String> TYPES = TopicCatalogue.load()
            .topics()
            .stream()
            .flatMap(topic -> topic.eventTypes().stream())
            .sorted()
            .toList();

    private Schemas() {}

    /// Two payloads of one event type.
    ///
    /// @param minimal has only what is required
    /// @param full has everything that the schema knows
    public record Examples(String minimal, String full) {

        /// Both, as JSON texts.
        public List<String> all() {
            return List.of(minimal, full);
        }
    }

    /// Every event type of the catalogue, ordered by name.
    public static List<String> types() {
        return TYPES;
    }

    /// The schema of this event type as JSON text; fails for an unknown type.
    public static String schema(String type) {
        return ContractFiles.text("/schemas/" + known(type) + ".json");
    }

    /// The `$id` of the schema of this event type, which its records carry as `ce_dataschema`; fails for an unknown type.
    public static String id(String type) {
        return "https://handback.io/schemas/" + known(type) + ".json";
    }

    /// The examples of this event type; fails for an unknown type.
    public static Examples examples(String type) {
        String folder = "/examples/" + known(type) + "/";
        return new Examples(ContractFiles.text(folder + "minimal.json"), ContractFiles.text(folder + "full.json"));
    }

    private static String known(String type) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("The contracts have no event type " + type);
        }
        return type;
    }
}
