package io.handback.kit.test.architecture;

/// A feature that keeps every rule.
final class GoodCode {

    static final String ENTITY = """
            package io.handback.planted.rating;

            @jakarta.persistence.Entity
            class Rating {
                @jakarta.persistence.Id java.util.UUID id;
                int stars;
            }
            """;

    static final String REPOSITORY = """
            package io.handback.planted.rating;

            import io.handback.kit.tenant.TenantSession;
            import io.smallrye.mutiny.Uni;

            class RatingRepository {
                Uni<Rating> find(TenantSession db, java.util.UUID id) {
                    return db.hibernate().find(Rating.class, id);
                }
            }
            """;

    static final String USE_CASE = """
            package io.handback.planted.rating;

            import io.handback.kit.tenant.TenantId;
            import io.handback.kit.tenant.TenantTransactions;
            import io.smallrye.mutiny.Uni;

            class ReadRating {
                private final TenantTransactions transactions;
                private final RatingRepository ratings;

                ReadRating(TenantTransactions transactions, RatingRepository ratings) {
                    this.transactions = transactions;
                    this.ratings = ratings;
                }

                Uni<RatingView> handle(TenantId tenant, java.util.UUID id) {
                    return transactions.inTenant(tenant, db -> ratings.find(db, id))
                            .map(rating -> new RatingView(rating.id, rating.stars));
                }
            }
            """;

    static final String VIEW = """
            package io.handback.planted.rating;

            record RatingView(java.util.UUID id, int stars) {}
            """;

    static final String RESOURCE = """
            package io.handback.planted.rating;

            import io.quarkus.security.Authenticated;
            import io.smallrye.mutiny.Uni;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;

            @Path("ratings")
            @Authenticated
            class RatingResource {
                private final ReadRating read;

                RatingResource(ReadRating read) {
                    this.read = read;
                }

                @GET
                public Uni<RatingView> one(java.util.UUID id) {
                    return read.handle(new io.handback.kit.tenant.TenantId("acme"), id);
                }
            }
            """;

    private GoodCode() {}
}
