package io.handback.content.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Violation;

/// What a line has to obey beyond the form of its fields: nothing in the future, one thing after the other, nothing published
/// without an estimate, one owner.
final class ImportRules {

    private final Instant now;
    private final List<Violation> violations = new ArrayList<>();

    private ImportRules(Instant now) {
        this.now = now;
    }

    /// Everything wrong with a line whose fields have the right form.
    static List<Violation> violations(ImportLine line, Instant now) {
        ImportRules rules = new ImportRules(now);
        rules.check(line);
        return List.copyOf(rules.violations);
    }

    private void check(ImportLine line) {
        requirePast("occurredAt", line.occurredAt());
        if (line.owner() != null && !line.owner().isComplete()) {
            violations.add(new Violation("owner", "Give either a personId, or source and id."));
        }
        Instant published = Instant.MIN;
        for (int i = 0; i < line.versions().size(); i++) {
            ImportedVersion version = line.versions().get(i);
            String at = "versions[" + i + "].";
            check(at, version, line.occurredAt());
            published = requireLater(at, version.publishedAt(), published);
        }
    }

    private void check(String at, ImportedVersion version, Instant itemMade) {
        requirePast(at + "occurredAt", version.occurredAt());
        if (version.occurredAt().isBefore(itemMade)) {
            violations.add(new Violation(at + "occurredAt", "Give a time that is not before the item's own occurredAt."));
        }
        Instant published = version.publishedAt();
        if (published == null) {
            return;
        }
        requirePast(at + "publishedAt", published);
        if (published.isBefore(version.occurredAt())) {
            violations.add(new Violation(at + "publishedAt", "Give a time that is not before the version's occurredAt."));
        }
        if (version.estimate() == null) {
            violations.add(new Violation(at + "estimate", "A published version needs an estimate from 1 to 5."));
        }
    }

    private Instant requireLater(String at, @Nullable Instant published, Instant previous) {
        if (published == null) {
            return previous;
        }
        if (!published.isAfter(previous)) {
            violations.add(
                    new Violation(at + "publishedAt", "Give the versions in the order of their publication, no two at the same time."));
        }
        return published;
    }

    private void requirePast(String field, Instant time) {
        if (time.isAfter(now)) {
            violations.add(new Violation(field, ImportLine.TIME));
        }
    }
}
