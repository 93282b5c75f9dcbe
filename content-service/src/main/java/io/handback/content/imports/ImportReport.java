package io.handback.content.imports;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.handback.kit.web.problem.Violation;

/// What became of an import: how many items are new, how many were there already, which lines were refused and why, and the ids.
@Schema(name = "ImportReport", examples = ImportReport.EXAMPLE)
record ImportReport(int imported, int unchanged, List<RefusedLine> refused, List<ImportedItem> items) {

    static final String EXAMPLE = """
            {"imported": 1, "unchanged": 0,
             "refused": [{"line": 2, "violations": [{"field": "kind", "message": "Give one of deck, one-pager, ..."}]}],
             "items": [{"source": "demo", "externalId": "price-comparison", "itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55"}]}""";

    /// A line of which nothing was stored; lines count from 1.
    record RefusedLine(int line, List<Violation> violations) {}

    /// Which item here stands for which there.
    record ImportedItem(String source, String externalId, UUID itemId) {}

    static ImportReport none() {
        return new ImportReport(0, 0, List.of(), List.of());
    }

    static ImportReport refused(int line, List<Violation> violations) {
        return new ImportReport(0, 0, List.of(new RefusedLine(line, violations)), List.of());
    }

    static ImportReport imported(ImportLine line, UUID itemId) {
        return new ImportReport(1, 0, List.of(), List.of(new ImportedItem(line.source(), line.externalId(), itemId)));
    }

    static ImportReport unchanged(ImportLine line, UUID itemId) {
        return new ImportReport(0, 1, List.of(), List.of(new ImportedItem(line.source(), line.externalId(), itemId)));
    }

    /// Both together, refused lines in their order.
    ImportReport plus(ImportReport other) {
        return new ImportReport(imported + other.imported, unchanged + other.unchanged,
                Stream.concat(refused.stream(), other.refused.stream()).sorted(Comparator.comparingInt(RefusedLine::line)).toList(),
                Stream.concat(items.stream(), other.items.stream()).toList());
    }
}
