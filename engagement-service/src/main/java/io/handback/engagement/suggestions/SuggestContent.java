package io.handback.engagement.suggestions;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.figures.Definitions;
import io.handback.engagement.figures.Freshness;
import io.handback.engagement.figures.table.ItemFilter;
import io.handback.engagement.figures.table.ItemReader;
import io.handback.engagement.figures.table.Need;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Suggests items for the caller's deal, each with the reason.
@ApplicationScoped
class SuggestContent {

    private static final Set<Need> NEEDS = EnumSet.of(Need.MINE);
    private static final Map<String, String> DEFINITIONS = Map.of("items", Definitions.SUGGESTION, "items.reason.n", Definitions.RATERS,
            "items.reason.users", Definitions.ADOPTION, "asOf", Definitions.AS_OF);

    /// Whose suggestions, for what, and how many.
    private record Ask(UUID person, Situation situation, @Nullable ExternalKey deal, int limit) {}

    private final TenantTransactions transactions;
    private final Actors actors;
    private final ItemReader items;
    private final Matches matches;
    private final Evidences evidences;
    private final Freshness freshness;

    SuggestContent(TenantTransactions transactions, Actors actors, ItemReader items, Matches matches, Evidences evidences,
            Freshness freshness) {
        this.transactions = transactions;
        this.actors = actors;
        this.items = items;
        this.matches = matches;
        this.evidences = evidences;
        this.freshness = freshness;
    }

    Uni<Suggestions> handle(Caller caller, SuggestionQuery query, int limit) {
        ExternalKey deal = query.dealKey();
        Instant asOf = freshness.asOf();
        return actors.require(caller)
                .map(actor -> new Ask(actor.personId(), query.situation(), deal, limit))
                .chain(ask -> transactions.inTenantSql(caller.tenant(), db -> suggest(db, ask)))
                .map(evidence -> new Suggestions(evidence.items(), evidence.situation().dealId(), asOf, freshness.lagSeconds(asOf),
                        DEFINITIONS));
    }

    private Uni<Evidence> suggest(TenantConnection db, Ask ask) {
        return matches.within(db, ask.person(), ask.deal(), ask.situation())
                .chain(situation -> choose(db, ask, situation))
                .chain(evidence -> evidences.gather(db, evidence));
    }

    private Uni<Evidence> choose(TenantConnection db, Ask ask, Situation situation) {
        return items.read(db, ItemFilter.ALL, NEEDS, ask.person())
                .chain(reading -> matches.tagged(db, situation).map(tagged -> new Choice(reading, tagged)))
                .map(choice -> Evidence.of(situation, choice, ask.limit()));
    }
}
