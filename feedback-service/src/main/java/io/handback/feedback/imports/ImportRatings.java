package io.handback.feedback.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.feedback.rating.PastRatings;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Stores ratings of the past, each line in a transaction of its own and in the order of the lines; a bad line is refused alone.
@ApplicationScoped
class ImportRatings {

    private static final int MOST_LINES = 1_000;

    private final LineReader reader;
    private final PastRatings ratings;

    ImportRatings(LineReader reader, PastRatings ratings) {
        this.reader = reader;
        this.ratings = ratings;
    }

    private sealed interface Outcome {

        record Stored(boolean changed) implements Outcome {}

        record NotStored(ImportReport.RefusedLine line) implements Outcome {}
    }

    private record Numbered(int number, String text) {}

    Uni<ImportReport> handle(TenantId tenant, String body) {
        List<Numbered> lines = lines(body);
        if (lines.isEmpty()) {
            throw Refused.input("", "Send one rating as JSON on each line.");
        }
        if (lines.size() > MOST_LINES) {
            throw new Refused(Problems.TOO_LARGE);
        }
        return Multi.createFrom().iterable(lines)
                .onItem().transformToUniAndConcatenate(line -> store(tenant, line))
                .collect().asList()
                .map(ImportRatings::report);
    }

    private static List<Numbered> lines(String body) {
        String[] lines = body.split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> !lines[i].isBlank())
                .mapToObj(i -> new Numbered(i + 1, lines[i]))
                .toList();
    }

    private Uni<Outcome> store(TenantId tenant, Numbered line) {
        return Uni.createFrom().item(() -> reader.read(line.text()))
                .chain(read -> ratings.store(tenant, past(read)))
                .<Outcome>map(Outcome.Stored::new)
                .onFailure(Refused.class)
                .recoverWithItem(failure -> new Outcome.NotStored(refusal(line.number(), failure.problem())));
    }

    private static PastRatings.Past past(ImportLine line) {
        return new PastRatings.Past(line.person().source(), line.person().id(), line.itemId(), line.version(), line.form(),
                line.occurredAt());
    }

    private static ImportReport.RefusedLine refusal(int number, Problem problem) {
        return new ImportReport.RefusedLine(number, Problems.TYPES + problem.slug(), problem.detail(), problem.violations());
    }

    private static ImportReport report(List<Outcome> outcomes) {
        int imported = 0;
        int unchanged = 0;
        var refused = new ArrayList<ImportReport.RefusedLine>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Stored(boolean changed) when changed -> imported++;
                case Outcome.Stored _ -> unchanged++;
                case Outcome.NotStored(var line) -> refused.add(line);
            }
        }
        return new ImportReport(outcomes.size(), imported, unchanged, refused);
    }
}
