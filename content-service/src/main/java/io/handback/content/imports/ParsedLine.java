package io.handback.content.imports;

import java.util.List;

import io.handback.kit.web.problem.Violation;

/// A line as it was read: usable, or not and why.
sealed interface ParsedLine {

    /// A line that can be stored, as far as the line itself tells.
    record Usable(int number, ImportLine line) implements ParsedLine {

        /// What it is locked under: two imports of the same item wait for each other.
        String lockName() {
            return "import:" + line.source() + ":" + line.externalId();
        }
    }

    /// A line that cannot.
    record Unusable(int number, List<Violation> violations) implements ParsedLine {}
}
