package io.handback.feedback.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.rating.Raters;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Shows what a caller can use and rate.
@ApplicationScoped
class BrowseContent {

    private final TenantTransactions transactions;
    private final ContentShelf shelf;
    private final Raters raters;
    private final Cursors cursors;

    BrowseContent(TenantTransactions transactions, ContentShelf shelf, Raters raters, Cursors cursors) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.raters = raters;
        this.cursors = cursors;
    }

    Uni<Page<ContentView>> list(Caller caller, ContentQuery query, @Nullable String cursor, PageLimit limit) {
        TenantId tenant = caller.tenant();
        ContentShelf.After after = after(cursors.decode(tenant, query.fingerprint(), cursor));
        return raters.find(caller)
                .chain(person -> transactions.inTenantSql(tenant, db -> shelf.list(db, person, query, after, limit.rows())))
                .map(items -> Page.cut(items, limit, last -> cursor(tenant, query, last)));
    }

    Uni<ContentView> one(Caller caller, UUID itemId) {
        return raters.find(caller)
                .chain(person -> transactions.inTenantSql(caller.tenant(), db -> shelf.find(db, person, itemId)))
                .map(BrowseContent::require);
    }

    private static ContentView require(Optional<ContentView> item) {
        return item.orElseThrow(Refused::notFound);
    }

    private String cursor(TenantId tenant, ContentQuery query, ContentView last) {
        return cursors.encode(tenant, query.fingerprint(), List.of(last.publishedAt().toString(), last.itemId().toString()));
    }

    private static ContentShelf.@Nullable After after(List<String> position) {
        return position.isEmpty() ? null : new ContentShelf.After(Instant.parse(position.getFirst()), UUID.fromString(position.getLast()));
    }
}
