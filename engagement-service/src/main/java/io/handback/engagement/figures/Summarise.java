package io.handback.engagement.figures;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.catalogue.KnownContent;
import io.handback.engagement.catalogue.KnownVersion;
import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.ratings.Opinions;
import io.handback.engagement.usage.UsageCounts;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Answers what is known about an item: what reps think, what marketing expected, what was done with it, and as of when.
@ApplicationScoped
class Summarise {

    private final TenantTransactions transactions;
    private final KnownContent content;
    private final Opinions opinions;
    private final UsageCounts usage;
    private final Freshness freshness;

    Summarise(TenantTransactions transactions, KnownContent content, Opinions opinions, UsageCounts usage, Freshness freshness) {
        this.transactions = transactions;
        this.content = content;
        this.opinions = opinions;
        this.usage = usage;
        this.freshness = freshness;
    }

    Uni<Summary> handle(Caller caller, UUID item, @Nullable Integer version) {
        boolean withEstimate = Viewer.of(caller.roles()).seesEstimates();
        var asOf = freshness.asOf();
        return transactions.inTenantSql(caller.tenant(), db -> count(db, item, version, withEstimate))
                .map(maker -> maker.make(asOf, freshness.lagSeconds(asOf)));
    }

    private Uni<SummaryMaker> count(TenantConnection db, UUID item, @Nullable Integer version, boolean withEstimate) {
        return content.requirePublished(db, item, version)
                .chain(known -> opinions.distribution(db, item, known.version())
                        .chain(stars -> maker(db, known, Sample.of(stars), withEstimate)));
    }

    private Uni<SummaryMaker> maker(TenantConnection db, KnownVersion known, Sample sample, boolean withEstimate) {
        return usage.of(db, known.itemId())
                .map(counts -> new SummaryMaker(known, sample, counts, withEstimate));
    }
}
