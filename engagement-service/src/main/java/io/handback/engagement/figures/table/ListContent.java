package io.handback.engagement.figures.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.Definitions;
import io.handback.engagement.figures.Freshness;
import io.handback.engagement.figures.Viewer;
import io.handback.engagement.figures.reach.Today;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Lists the items offered with their figures: chosen and ranked over all items, shown in pages.
@ApplicationScoped
class ListContent {

    /// A page to be read: whose, of what, from where.
    private record Ask(UUID person, ContentQuery query, @Nullable Place after, PageLimit limit) {}

    private record Found(Cut cut, RowFacts facts) {}

    private final TenantTransactions transactions;
    private final Actors actors;
    private final ItemReader items;
    private final PageReader pages;
    private final Cursors cursors;
    private final Freshness freshness;

    ListContent(TenantTransactions transactions, Actors actors, ItemReader items, PageReader pages, Cursors cursors, Freshness freshness) {
        this.transactions = transactions;
        this.actors = actors;
        this.items = items;
        this.pages = pages;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    Uni<ContentPage> handle(Caller caller, ContentQuery asked, @Nullable String cursor, PageLimit limit) {
        ContentQuery query = asked.requireAllowed(caller);
        String list = query.fingerprint(caller);
        List<String> position = cursors.decode(caller.tenant(), list, cursor);
        Place after = position.isEmpty() ? null : Place.of(position);
        Instant asOf = freshness.asOf();
        return actors.require(caller)
                .map(actor -> new Ask(actor.personId(), query, after, limit))
                .chain(ask -> transactions.inTenantSql(caller.tenant(), db -> find(db, ask)))
                .map(found -> page(caller, list, found, asOf));
    }

    private Uni<Found> find(TenantConnection db, Ask ask) {
        return items.read(db, ask.query().filter(), ask.query().needs(), ask.person())
                .map(reading -> cut(reading, ask))
                .chain(cut -> pages.read(db, cut).map(facts -> new Found(cut, facts)));
    }

    private static Cut cut(Reading reading, Ask ask) {
        ItemList list = ask.query().list;
        List<ItemFigures> chosen = list == null ? reading.items() : reading.on(list);
        return Cut.of(chosen, ask.query().sort, ask.after(), ask.limit().value(), reading.today().last(Today.QUARTER));
    }

    private ContentPage page(Caller caller, String list, Found found, @Nullable Instant asOf) {
        Viewer viewer = Viewer.of(caller.roles());
        List<ContentRow> rows = found.cut().offers().stream().map(offer -> ContentRow.of(offer, found.facts(), viewer)).toList();
        Place last = found.cut().last();
        String next = last == null ? null : cursors.encode(caller.tenant(), list, last.parts());
        return new ContentPage(rows, next, found.cut().total(), asOf, freshness.lagSeconds(asOf), definitions(viewer));
    }

    private static Map<String, String> definitions(Viewer viewer) {
        var ids = new TreeMap<>(Map.of(
                "ratings.n", Definitions.RATERS,
                "ratings.mean", Definitions.MEAN,
                "ratings.helpful", Definitions.HELPFUL,
                "ratings.verdict", Definitions.VERDICT,
                "uses.total", Definitions.USES,
                "uses.last90Days", Definitions.USES_LATELY,
                "adoption", Definitions.ADOPTION,
                "asOf", Definitions.AS_OF));
        if (viewer.seesEstimates()) {
            ids.putAll(Map.of("estimate", Definitions.ESTIMATE, "gap", Definitions.GAP));
        }
        if (viewer.seesCosts()) {
            ids.put("cost", Definitions.COST);
        }
        return ids;
    }
}
