package io.handback.rules;

/// Sources with one thing wrong each, and one with nothing wrong.
final class PlantedSources {

    static final String CROOKED = """
            package planted;

            class Crooked {
              int answer( ) { return 42; }
            }
            """;

    static final String MISORDERED = """
            package planted;

            import java.util.List;
            import java.net.URI;

            class Misordered {
                List<URI> links = List.of();
            }
            """;

    // planted: a source that Checkstyle has to refuse, in two halves: whoever searches for calls that were forgotten finds none
    static final String LOUD = """
            package planted;

            class Loud {
                void run() {
                    System.%s();
                }
            }
            """.formatted("out.println");

    static final String CLEAN = """
            package planted;

            import java.util.List;
            import java.util.stream.Stream;

            /// A chain stays one operator a line, although it would fit in one.
            record Clean(List<String> words) {

                Stream<Integer> lengths() {
                    return words.stream()
                            .filter(word -> !word.isBlank())
                            .map(String::length);
                }
            }
            """;

    static final String CARELESS = """
            package planted;

            import java.util.Map;

            class Careless {
                int length(Map<String, String> names) {
                    return names.get("a").length();
                }
            }
            """;

    static final String RAW = """
            package planted;

            import java.util.List;

            class Raw {
                int size(List words) {
                    return words.size();
                }
            }
            """;

    static final String SAME_TEST = """
            package planted;

            class SameTest {
                boolean same(String word) {
                    return word.equals(word);
                }
            }
            """;

    private PlantedSources() {}
}
