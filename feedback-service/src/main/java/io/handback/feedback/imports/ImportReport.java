package io.handback.feedback.imports;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Violation;

/// What became of an import.
///
/// @param lines how many there were
/// @param imported how many were stored
/// @param unchanged how many said nothing new: the same is stored, or something later
/// @param refused the others, each with its reason
@Schema(examples = """
        {"lines": 3, "imported": 1, "unchanged": 1, "refused": [{"line": 3, "type": "https://handback.io/problems/invalid-input",
         "detail": "Correct what the violations name and send the request again.",
         "violations": [{"field": "stars", "message": "must be less than or equal to 5"}]}]}""")
record ImportReport(int lines, int imported, int unchanged, List<RefusedLine> refused) {

    /// A line that was refused; lines are counted from 1.
    record RefusedLine(int line, String type, @Nullable String detail, List<Violation> violations) {}
}
