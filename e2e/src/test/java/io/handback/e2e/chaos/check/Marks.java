package io.handback.e2e.chaos.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.traffic.Kind;
import io.handback.e2e.chaos.traffic.Written;
import io.handback.local.home.Service;

/// What was promised is there, once; what nobody knows the outcome of is there at most once.
final class Marks {

    private static final String WHOLE_STATES = "handback.content.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Evidence evidence;
    private final Written written;
    private final Findings findings;

    Marks(Evidence evidence, Written written, Findings findings) {
        this.evidence = evidence;
        this.written = written;
        this.findings = findings;
    }

    void compare() throws SQLException {
        for (Kind kind : Kind.values()) {
            kind.fields().forEach((topic, field) -> once(kind, "on " + topic, borne(evidence.records(topic), topic, field)));
        }
        once(Kind.VERSION, "among the versions", stored(Service.CONTENT, "select summary from content_version where summary ~ '^[a-z]+-'"));
        once(Kind.USAGE, "among the usage events", stored(Service.ENGAGEMENT, "select event_id::text from usage_event"));
        for (String tenant : evidence.store(Service.ENGAGEMENT).list("select distinct tenant from usage_event", row -> row.getString(1))) {
            Set<String> found = stored(Service.ENGAGEMENT, "select event_id::text from usage_event where tenant = '" + tenant + "'")
                    .keySet();
            findings.add(Fault.FOREIGN, "usage events of " + tenant + " were sent by another",
                    Difference.minus(found, written.sent(tenant, Kind.USAGE)));
        }
    }

    private void once(Kind kind, String where, Map<String, Integer> found) {
        compare(kind + " " + where, found, new Sent(written.promised(kind), written.sent()), findings);
    }

    /// Marks that clients sent.
    ///
    /// @param promised those that must be there
    /// @param all those that may be
    record Sent(Set<String> promised, Set<String> all) {}

    /// @param where what is looked for, and where
    /// @param found how often each mark is there
    static void compare(String where, Map<String, Integer> found, Sent sent, Findings findings) {
        findings.add(Fault.LOST, "promised, and not there: " + where, Difference.minus(sent.promised(), found.keySet()));
        findings.add(Fault.FOREIGN, "sent by nobody: " + where, Difference.minus(found.keySet(), sent.all()));
        findings.add(Fault.DOUBLED, "more than once: " + where,
                found.entrySet().stream().filter(one -> one.getValue() > 1).toList());
    }

    /// How many events on a topic came with each mark in a field.
    static Map<String, Integer> borne(List<TopicRecord> records, String topic, String field) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Predicate<TopicRecord> first = record -> seen.add(record.eventId());
        for (TopicRecord record : records.stream().filter(first).toList()) {
            String value = value(record, field);
            String previous = before.put(record.key(), value);
            // a whole state repeats what it said before
            boolean news = !topic.equals(WHOLE_STATES) || !value.equals(previous);
            if (news && value.matches("[a-z]+-[0-9a-f-]{36}")) {
                found.merge(value, 1, Integer::sum);
            }
        }
        return found;
    }

    private static String value(TopicRecord record, String field) {
        if (record.value() == null) {
            return "";
        }
        try {
            JsonNode said = JSON.readTree(record.value());
            // in the feed the industry of an unsigned rating is not told, the comment is
            return said.path(field).asText("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> stored(Service service, String query) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        List<String> values = new ArrayList<>(evidence.store(service).list(query, row -> row.getString(1)));
        values.forEach(value -> found.merge(value, 1, Integer::sum));
        return found;
    }
}
