package io.handback.content.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.Bodies;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Items;
import io.handback.content.catalogue.Version;
import io.handback.kit.identity.Actor;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.web.problem.Violation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Stores a few lines in one transaction. All their locks come first, in one order for everybody, so that two imports of the same
/// lines never wait for each other in a circle.
@ApplicationScoped
class ImportChunk {

    private static final String EXISTING = """
            select item_id from content_item where tenant = :tenant and source = :source and external_id = :id""";
    private static final Violation UNKNOWN_OWNER = new Violation("owner",
            "Nobody is known here by that name: send the person with PUT /engagement/v1/people first, then repeat the line.");

    private final ImportOwners owners;
    private final Items items;
    private final Bodies bodies;

    ImportChunk(ImportOwners owners, Items items, Bodies bodies) {
        this.owners = owners;
        this.items = items;
        this.bodies = bodies;
    }

    Uni<ImportReport> store(TenantSession db, Actor actor, List<ParsedLine.Usable> lines) {
        return lock(db, lines)
                .chain(() -> owners.find(db, actor, lines))
                .chain(known -> storeEach(db, actor, lines, known));
    }

    private static Uni<Void> lock(TenantSession db, List<ParsedLine.Usable> lines) {
        List<String> names = lines.stream().map(ParsedLine.Usable::lockName).distinct().sorted().toList();
        return Multi.createFrom().iterable(names)
                .onItem().transformToUniAndConcatenate(db::lock)
                .collect().last()
                .replaceWithVoid();
    }

    private Uni<ImportReport> storeEach(TenantSession db, Actor actor, List<ParsedLine.Usable> lines, ImportOwners.Known known) {
        return Multi.createFrom().iterable(lines)
                .onItem().transformToUniAndConcatenate(line -> store(db, actor, line, known.find(line.line().owner())))
                .collect().with(Collectors.reducing(ImportReport.none(), ImportReport::plus));
    }

    private Uni<ImportReport> store(TenantSession db, Actor actor, ParsedLine.Usable line, @Nullable UUID owner) {
        return owner == null
                ? Uni.createFrom().item(ImportReport.refused(line.number(), List.of(UNKNOWN_OWNER)))
                : existing(db, line.line()).chain(found -> storeOrLeave(db, actor, line.line(), owner, found));
    }

    private static Uni<List<UUID>> existing(TenantSession db, ImportLine line) {
        return db.hibernate().createNativeQuery(EXISTING, UUID.class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("source", line.source())
                .setParameter("id", line.externalId())
                .getResultList();
    }

    private Uni<ImportReport> storeOrLeave(TenantSession db, Actor actor, ImportLine line, UUID owner, List<UUID> found) {
        return found.isEmpty()
                ? store(db, line, item(actor, line, owner))
                : Uni.createFrom().item(ImportReport.unchanged(line, found.getFirst()));
    }

    private Uni<ImportReport> store(TenantSession db, ImportLine line, Item item) {
        return items.save(db, item, line.latest())
                .call(() -> writeBodies(db, line, item))
                .map(saved -> ImportReport.imported(line, saved.id()));
    }

    private Uni<Void> writeBodies(TenantSession db, ImportLine line, Item item) {
        return Multi.createFrom().iterable(item.versions())
                .filter(Version::hasBody)
                .onItem()
                .transformToUniAndConcatenate(version -> bodies.write(db, version, line.versions().get(version.number() - 1).body()))
                .collect().last()
                .replaceWithVoid();
    }

    private Item item(Actor actor, ImportLine line, UUID owner) {
        Item item = Item.create(actor.tenant(), items.newId(), line.description(owner), line.occurredAt())
                .knownAs(line.source(), line.externalId());
        for (ImportedVersion told : line.versions()) {
            Version version = item.addVersion(told.content(), owner, told.occurredAt());
            if (told.publishedAt() != null) {
                item.submit(version.number());
                item.publish(version.number(), actor.personId(), told.publishedAt());
            }
        }
        return item;
    }
}
