package io.handback.content.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.access.Access;
import io.handback.kit.identity.Actor;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Stores the usable lines of an import, a few in each transaction, so that none stays open for long. Repeating an import is safe:
/// an item that is there already stays as it is.
@ApplicationScoped
class ImportItems {

    private static final int CHUNK = 25;

    private final TenantTransactions transactions;
    private final Access access;
    private final ImportReader reader;
    private final ImportChunk chunks;

    ImportItems(TenantTransactions transactions, Access access, ImportReader reader, ImportChunk chunks) {
        this.transactions = transactions;
        this.access = access;
        this.reader = reader;
        this.chunks = chunks;
    }

    Uni<ImportReport> handle(Caller caller, byte[] body) {
        List<ParsedLine> lines = reader.read(body);
        return access.requireEditor(caller)
                .chain(actor -> store(actor, lines));
    }

    private Uni<ImportReport> store(Actor actor, List<ParsedLine> lines) {
        return Multi.createFrom().iterable(chunks(lines))
                .onItem().transformToUniAndConcatenate(chunk -> transactions.inTenant(actor.tenant(), db -> chunks.store(db, actor, chunk)))
                .collect().with(Collectors.reducing(refused(lines), ImportReport::plus));
    }

    private static ImportReport refused(List<ParsedLine> lines) {
        return lines.stream()
                .filter(ParsedLine.Unusable.class::isInstance)
                .map(ParsedLine.Unusable.class::cast)
                .map(line -> ImportReport.refused(line.number(), line.violations()))
                .reduce(ImportReport.none(), ImportReport::plus);
    }

    private static List<List<ParsedLine.Usable>> chunks(List<ParsedLine> lines) {
        List<ParsedLine.Usable> usable = lines.stream()
                .filter(ParsedLine.Usable.class::isInstance)
                .map(ParsedLine.Usable.class::cast)
                .toList();
        var chunks = new ArrayList<List<ParsedLine.Usable>>();
        for (int from = 0; from < usable.size(); from += CHUNK) {
            chunks.add(usable.subList(from, Math.min(from + CHUNK, usable.size())));
        }
        return chunks;
    }
}
