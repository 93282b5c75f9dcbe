package io.handback.e2e.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.traffic.Kind;
import io.handback.e2e.chaos.traffic.Written;
import io.handback.local.home.Service;

/// Promised changes that later ones cover in the state have left their trace in the log: steps in the life of an item, withdrawals of
/// ratings, holidays entered. A late try may have done a step without a key once more: that is not looked at.
final class Steps {

    private static final String ITEMS = "handback.content.v1";
    private static final String RATINGS = "handback.feedback.v1";
    private static final String SETTINGS = "handback.settings.v1";

    private final Evidence evidence;
    private final Written written;
    private final Findings findings;

    Steps(Evidence evidence, Written written, Findings findings) {
        this.evidence = evidence;
        this.written = written;
        this.findings = findings;
    }

    void compare() {
        taken("steps of items", written.promised(Kind.STEP), lives(evidence.log(Service.CONTENT)), findings);
        taken("withdrawals", written.promised(Kind.WITHDRAWAL), withdrawals(evidence.log(Service.FEEDBACK)), findings);
        Marks.compare(Kind.HOLIDAY + " in the log", holidays(evidence.log(Service.CONTENT)),
                new Marks.Sent(written.promised(Kind.HOLIDAY), written.sent()), findings);
    }

    static void taken(String what, Set<String> promised, Set<String> found, Findings findings) {
        findings.add(Fault.LOST, what + " were promised, and are not in the log", Difference.minus(promised, found));
    }

    /// What has become of items and of the first version of each: `<item>:<word>`.
    static Set<String> lives(List<LogRow> log) {
        Set<String> found = new HashSet<>();
        Map<String, String> before = new HashMap<>();
        for (LogRow row : log) {
            if (row.topic().equals(ITEMS)) {
                JsonNode said = row.said();
                String item = said.path("itemId").asText();
                String state = said.at("/versions/0/state").asText();
                String step = step(before.getOrDefault(item, ""), state);
                found.add(item + ":" + said.path("state").asText());
                found.add(item + ":" + step);
                before.put(item, step);
            }
        }
        return found;
    }

    /// A draft after a submission was returned, and what is submitted after that is submitted again.
    private static String step(String before, String state) {
        return switch (state) {
            case "draft" -> before.isEmpty() || before.equals("draft") ? "draft" : "returned";
            case "submitted" -> before.equals("returned") || before.equals("resubmitted") ? "resubmitted" : "submitted";
            default -> state;
        };
    }

    /// Withdrawals by the mark of the rating that stood before.
    static Set<String> withdrawals(List<LogRow> log) {
        Set<String> found = new HashSet<>();
        Map<String, String> stood = new HashMap<>();
        for (LogRow row : log) {
            if (row.topic().equals(RATINGS)) {
                String before = stood.put(LastEvents.idIn(row, "ratingId"), row.said().path("industry").asText());
                if (row.type().equals("rating.withdrawn.v1") && before != null) {
                    found.add(Kind.withdrawalOf(before));
                }
            }
        }
        return found;
    }

    /// How many events told of each tenant's holiday.
    static Map<String, Integer> holidays(List<LogRow> log) {
        Map<String, Integer> found = new HashMap<>();
        for (LogRow row : log) {
            if (row.topic().equals(SETTINGS)) {
                row.said().path("holidays").forEach(day -> found.merge(row.tenant() + ":" + day.asText(), 1, Integer::sum));
            }
        }
        return found;
    }
}
