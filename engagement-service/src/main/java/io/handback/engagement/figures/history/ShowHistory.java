package io.handback.engagement.figures.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.catalogue.KnownContent;
import io.handback.engagement.catalogue.KnownVersion;
import io.handback.engagement.figures.Definitions;
import io.handback.engagement.figures.Freshness;
import io.handback.engagement.figures.Viewer;
import io.handback.engagement.figures.history.History.Edition;
import io.handback.engagement.figures.history.History.RatedWeek;
import io.handback.engagement.figures.history.History.Reason;
import io.handback.engagement.figures.history.History.UsedWeek;
import io.handback.engagement.figures.reach.TenantDays;
import io.handback.engagement.figures.reach.Today;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Shows how an item did over time.
@ApplicationScoped
class ShowHistory {

    private static final int WEEKS = 52;

    /// What is read one after the other.
    private record Found(KnownVersion known, Today today, List<RatedWeek> ratings, List<Reason> reasons, List<UsedWeek> usage,
            List<Edition> editions) {

        static Found of(KnownVersion known, Today today) {
            return new Found(known, today, List.of(), List.of(), List.of(), List.of());
        }

        Found withRatings(Map<LocalDate, RatedWeek> weeks) {
            return new Found(known, today, Weeks.between(weeks, RatedWeek::quiet), reasons, usage, editions);
        }

        Found withReasons(List<Reason> found) {
            return new Found(known, today, ratings, found, usage, editions);
        }

        Found withUsage(Map<LocalDate, UsedWeek> weeks) {
            return new Found(known, today, ratings, reasons, Weeks.all(firstWeek(), Weeks.mondayOf(today.date()), weeks, UsedWeek::quiet),
                    editions);
        }

        Found withEditions(List<Edition> found) {
            return new Found(known, today, ratings, reasons, usage, found);
        }

        LocalDate firstWeek() {
            return Weeks.mondayOf(today.date()).minusWeeks(WEEKS - 1L);
        }
    }

    private final TenantTransactions transactions;
    private final KnownContent content;
    private final TenantDays days;
    private final Histories histories;
    private final Freshness freshness;

    ShowHistory(TenantTransactions transactions, KnownContent content, TenantDays days, Histories histories, Freshness freshness) {
        this.transactions = transactions;
        this.content = content;
        this.days = days;
        this.histories = histories;
        this.freshness = freshness;
    }

    Uni<History> handle(Caller caller, UUID item, @Nullable Integer version) {
        Viewer viewer = Viewer.of(caller.roles());
        Instant asOf = freshness.asOf();
        return transactions.inTenantSql(caller.tenant(), db -> read(db, item, version))
                .map(found -> view(found, viewer, asOf));
    }

    private Uni<Found> read(TenantConnection db, UUID item, @Nullable Integer version) {
        return content.requirePublished(db, item, version)
                .chain(known -> days.today(db).map(today -> Found.of(known, today)))
                .chain(found -> opinions(db, found))
                .chain(found -> histories.usage(db, item, found.firstWeek()).map(found::withUsage))
                .chain(found -> histories.editions(db, item).map(found::withEditions));
    }

    private Uni<Found> opinions(TenantConnection db, Found found) {
        KnownVersion known = found.known();
        return histories.ratings(db, known.itemId(), known.version(), found.today().zone())
                .map(found::withRatings)
                .chain(rated -> histories.reasons(db, known.itemId(), known.version()).map(rated::withReasons));
    }

    private History view(Found found, Viewer viewer, @Nullable Instant asOf) {
        List<Edition> editions = viewer.seesEstimates()
                ? found.editions()
                : found.editions().stream().map(Edition::withoutEstimate).toList();
        return new History(found.known().itemId(), found.known().version(), found.ratings(), found.reasons(), found.usage(), editions, asOf,
                freshness.lagSeconds(asOf), definitions(viewer));
    }

    private static Map<String, String> definitions(Viewer viewer) {
        var ids = new TreeMap<>(Map.of(
                "ratingsByWeek", Definitions.RATINGS_BY_WEEK,
                "reasons", Definitions.REASONS,
                "usageByWeek", Definitions.USAGE_BY_WEEK,
                "versions.ratings.n", Definitions.RATERS,
                "versions.ratings.mean", Definitions.MEAN,
                "versions.ratings.helpful", Definitions.HELPFUL,
                "versions.ratings.verdict", Definitions.VERDICT,
                "asOf", Definitions.AS_OF));
        if (viewer.seesEstimates()) {
            ids.putAll(Map.of("versions.estimate", Definitions.ESTIMATE, "versions.gap", Definitions.GAP));
        }
        return ids;
    }
}
