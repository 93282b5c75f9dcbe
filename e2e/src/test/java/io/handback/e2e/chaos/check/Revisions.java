package io.handback.e2e.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/// Each aggregate's revisions in a log begin with one and go up by one; those of answers count apart from their rating's.
final class Revisions {

    private Revisions() {}

    /// The rows that do not follow on the one before, a sentence each.
    static List<String> gaps(List<LogRow> log) {
        List<String> gaps = new ArrayList<>();
        Map<String, Long> before = new HashMap<>();
        for (LogRow row : log) {
            String counted = counted(row);
            long last = before.getOrDefault(counted, 0L);
            if (row.revision() != last + 1) {
                gaps.add(row.revision() + " after " + last + " of " + counted);
            }
            before.put(counted, row.revision());
        }
        return gaps;
    }

    /// What counts: a rating is one of many under its item's key.
    private static String counted(LogRow row) {
        JsonNode said = row.said();
        String aggregate = said.path("ratingId").asText(said.path("feedbackId").asText(row.aggregate()));
        return row.topic() + " " + aggregate + (row.type().contains("answered") ? " (answer)" : "");
    }
}
