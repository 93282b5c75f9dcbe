package io.handback.e2e.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/// What a log says last of each thing, in the words in which [StateAndLog] reads its row: the parts with a bar in between.
///
/// @param log a service's, in its order
record LastEvents(List<LogRow> log) {

    private static final String PEOPLE = "handback.people.v1";
    private static final String CONTENT = "handback.content.v1";
    private static final String TEXTS = "handback.texts.v1";
    private static final String BAR = "|";

    /// By key: revision and fields of the last event on a topic.
    Map<String, String> of(String topic, Function<LogRow, String> key, String... fields) {
        Map<String, String> words = new HashMap<>();
        last(topic, key).forEach((thing, row) -> words.put(thing, words(row, fields)));
        return words;
    }

    /// By item and number: each version as the last state of its item has it. The estimate is told once it is sealed.
    Map<String, String> versions() {
        Map<String, String> words = new HashMap<>();
        for (LogRow item : last(CONTENT, LogRow::aggregate).values()) {
            for (JsonNode version : item.said().path("versions")) {
                String number = text(version.path("version"));
                words.put(item.aggregate() + ":" + number,
                        words(version, "/state", "/summary", "/link", "/hasBody", "/author", "/estimate/value"));
            }
        }
        return words;
    }

    /// By id: each text that was written and not erased again.
    Map<String, String> texts() {
        Map<String, String> words = new HashMap<>();
        for (LogRow row : last(TEXTS, LogRow::aggregate).values()) {
            if (row.payload() != null) {
                words.put(row.aggregate(), text(row.said().path("text")));
            }
        }
        return words;
    }

    /// By rating: revision, state and text of what was answered last; of an answer whose rating was withdrawn since, the revision only.
    Map<String, String> answers() {
        Map<String, String> words = new HashMap<>();
        for (LogRow row : log) {
            if (row.type().equals("feedback.answered.v1")) {
                words.put(idIn(row, "feedbackId"), words(row, "state", "text"));
            } else if (row.type().equals("feedback.withdrawn.v1")) {
                words.computeIfPresent(idIn(row, "feedbackId"), (_, answer) -> answer.substring(0, answer.indexOf(BAR)) + BAR + BAR);
            }
        }
        return words;
    }

    /// By source and id: whose an identity is, as of which revision of the person, and with which roles.
    Map<String, String> identities() {
        Map<String, String> words = new HashMap<>();
        for (LogRow row : last(PEOPLE, LogRow::aggregate).values()) {
            JsonNode person = row.said();
            String holder = text(person.path("personId")) + BAR + row.revision() + BAR + text(person.path("roles"));
            for (JsonNode identity : person.path("identities")) {
                words.put(row.tenant() + ":" + text(identity.path("source")) + ":" + text(identity.path("id")), holder);
            }
        }
        return words;
    }

    /// The id in a field, with its tenant.
    static String idIn(LogRow row, String field) {
        return row.tenant() + ":" + text(row.said().path(field));
    }

    private Map<String, LogRow> last(String topic, Function<LogRow, String> key) {
        Map<String, LogRow> last = new HashMap<>();
        log.stream().filter(row -> row.topic().equals(topic)).forEach(row -> last.put(key.apply(row), row));
        return last;
    }

    private static String words(LogRow row, String... fields) {
        JsonNode said = row.said();
        Stream<String> parts = Stream.of(fields).map(field -> text(said.path(field)));
        return Stream.concat(Stream.of(Long.toString(row.revision())), parts).collect(Collectors.joining(BAR));
    }

    private static String words(JsonNode said, String... pointers) {
        return Stream.of(pointers).map(pointer -> text(said.at(pointer))).collect(Collectors.joining(BAR));
    }

    /// Nothing for what is not told; of a list, its parts with commas in between.
    private static String text(JsonNode told) {
        return told.isArray()
                ? StreamSupport.stream(told.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(","))
                : told.asText("");
    }
}
