package io.handback.feedback.rating;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Takes in ratings that were given before, elsewhere.
@ApplicationScoped
public class PastRatings {

    private static final String PERSON = "select person_id, roles from known_identity where tenant = $1 and source = $2 and id = $3";

    private final TenantTransactions transactions;
    private final GiveRating giveRating;

    PastRatings(TenantTransactions transactions, GiveRating giveRating) {
        this.transactions = transactions;
        this.giveRating = giveRating;
    }

    /// What somebody said at a time in the past; the person by the id a source system knows it by.
    public record Past(String source, String id, UUID itemId, int version, RatingForm form, Instant occurredAt) {}

    /// Stores it, unless the same or something later is stored; says whether anything was changed.
    ///
    /// @throws io.handback.kit.web.problem.Refused as if it were given now, and for an unknown person
    public Uni<Boolean> store(TenantId tenant, Past past) {
        return transactions.inTenantSql(tenant, db -> rater(db, past))
                .map(PastRatings::require)
                .chain(rater -> giveRating.handle(rater, null,
                        new GiveRating.Command(past.itemId(), past.version(), past.form(), past.occurredAt())))
                .map(once -> once.value().outcome() != Given.Outcome.UNCHANGED);
    }

    private static Rater require(Optional<Rater> rater) {
        return rater.orElseThrow(() -> RatingProblems.refused(new RatingProblem.UnknownPerson()));
    }

    private static Uni<Optional<Rater>> rater(TenantConnection db, Past past) {
        return db.execute(PERSON, db.tenant().value(), past.source(), past.id())
                .map(rows -> rater(db.tenant(), rows));
    }

    private static Optional<Rater> rater(TenantId tenant, RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(new Rater(tenant, row.getUUID("person_id"), Set.of(row.getArrayOfStrings("roles")), null));
        }
        return Optional.empty();
    }
}
