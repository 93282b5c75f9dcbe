package io.handback.kit.idempotency;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlResult;

/// The rows of idempotency keys, in a transaction of either kind.
sealed interface KeyRows {

    /// Adds a key's row; 0 when there is one.
    Uni<Integer> enter(IdempotencyKey key);

    /// Adds the answer to a key's row.
    Uni<?> keep(IdempotencyKey key, String answer);

    /// What is stored for a key.
    Uni<Kept> find(IdempotencyKey key);

    /// A stored row.
    ///
    /// @param fingerprint of the first request
    /// @param answer to the first request; null while it runs
    record Kept(String fingerprint, @Nullable String answer) {}

    /// In a transaction with entities.
    record InSession(TenantSession db) implements KeyRows {

        private static final String ENTER = """
                insert into idempotency_key (tenant, caller, key, fingerprint) values (:tenant, :caller, :key, :fingerprint)
                on conflict do nothing""";
        private static final String FIND = "select fingerprint, answer from idempotency_key where tenant = :tenant and caller = :caller and key = :key";
        private static final String ANSWER = """
                update idempotency_key set answer = :answer where tenant = :tenant and caller = :caller and key = :key""";

        @Override
        public Uni<Integer> enter(IdempotencyKey key) {
            return db.hibernate().createNativeQuery(ENTER)
                    .setParameter("tenant", db.tenant().value())
                    .setParameter("caller", key.caller())
                    .setParameter("key", key.value())
                    .setParameter("fingerprint", key.fingerprint())
                    .executeUpdate();
        }

        @Override
        public Uni<?> keep(IdempotencyKey key, String answer) {
            return db.hibernate().createNativeQuery(ANSWER)
                    .setParameter("answer", answer)
                    .setParameter("tenant", db.tenant().value())
                    .setParameter("caller", key.caller())
                    .setParameter("key", key.value())
                    .executeUpdate();
        }

        @Override
        public Uni<Kept> find(IdempotencyKey key) {
            return db.hibernate().createNativeQuery(FIND, Object[].class)
                    .setParameter("tenant", db.tenant().value())
                    .setParameter("caller", key.caller())
                    .setParameter("key", key.value())
                    .getSingleResult()
                    .map(row -> new Kept(String.valueOf(row[0]), (String) row[1]));
        }
    }

    /// In a transaction of plain SQL.
    record OnConnection(TenantConnection db) implements KeyRows {

        private static final String ENTER = """
                insert into idempotency_key (tenant, caller, key, fingerprint) values ($1, $2, $3, $4) on conflict do nothing""";
        private static final String FIND = "select fingerprint, answer from idempotency_key where tenant = $1 and caller = $2 and key = $3";
        private static final String ANSWER = "update idempotency_key set answer = $4 where tenant = $1 and caller = $2 and key = $3";

        @Override
        public Uni<Integer> enter(IdempotencyKey key) {
            return db.execute(ENTER, db.tenant().value(), key.caller(), key.value(), key.fingerprint()).map(SqlResult::rowCount);
        }

        @Override
        public Uni<?> keep(IdempotencyKey key, String answer) {
            return db.execute(ANSWER, db.tenant().value(), key.caller(), key.value(), answer);
        }

        @Override
        public Uni<Kept> find(IdempotencyKey key) {
            return db.execute(FIND, db.tenant().value(), key.caller(), key.value())
                    .map(rows -> kept(rows.iterator().next()));
        }

        private static Kept kept(Row row) {
            return new Kept(row.getString("fingerprint"), row.getString("answer"));
        }
    }
}
