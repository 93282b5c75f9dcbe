package io.handback.e2e.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.handback.e2e.chaos.check.Findings.Fault;

/// Each committed event is on its topic, in the log's order for its key, with the same content; and nothing else is there.
/// A copy of a record is what readers expect: only its first place counts.
final class LogAndTopics {

    private final Evidence evidence;
    private final Findings findings;

    LogAndTopics(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() {
        evidence.topics().keySet().stream().filter(topic -> !topic.equals(Evidence.USAGE)).sorted().forEach(this::compare);
    }

    private void compare(String topic) {
        List<LogRow> logged = evidence.logged(topic);
        Map<String, TopicRecord> sent = firsts(evidence.records(topic));
        Map<String, LogRow> known = logged.stream().collect(Collectors.toMap(LogRow::eventId, row -> row, (first, _) -> first,
                LinkedHashMap::new));
        findings.add(Fault.LOST, "events of the log are not on " + topic, Difference.minus(known.keySet(), sent.keySet()));
        findings.add(Fault.DOUBLED, "records of " + topic + " are in no log", Difference.minus(sent.keySet(), known.keySet()));
        findings.add(Fault.BROKEN, "records of " + topic + " differ from their log rows", known.values()
                .stream()
                .filter(row -> differs(row, sent.get(row.eventId())))
                .toList());
        findings.add(Fault.REORDERED, "keys of " + topic + " have their events in another order than the log", reordered(known, sent));
    }

    private static Map<String, TopicRecord> firsts(List<TopicRecord> records) {
        return records.stream().collect(Collectors.toMap(TopicRecord::eventId, record -> record, (first, _) -> first, LinkedHashMap::new));
    }

    private static boolean differs(LogRow row, @Nullable TopicRecord record) {
        return record != null && !(Objects.equals(row.payload(), record.value()) && row.aggregate().equals(record.key())
                && row.tenant().equals(record.tenant()));
    }

    private static List<String> reordered(Map<String, LogRow> known, Map<String, TopicRecord> sent) {
        Map<String, List<String>> wanted = new HashMap<>();
        Map<String, List<String>> found = new HashMap<>();
        known.values().stream().filter(row -> sent.containsKey(row.eventId()))
                .forEach(row -> listed(wanted, row.aggregate()).add(row.eventId()));
        sent.values().stream().filter(one -> known.containsKey(one.eventId())).forEach(one -> listed(found, one.key()).add(one.eventId()));
        return wanted.keySet().stream().filter(key -> !Objects.equals(wanted.get(key), found.get(key))).toList();
    }

    private static List<String> listed(Map<String, List<String>> lists, String key) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>());
    }
}
