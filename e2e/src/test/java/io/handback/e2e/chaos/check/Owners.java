package io.handback.e2e.chaos.check;

import java.sql.SQLException;

import io.handback.embedded.PostgresServer;
import io.handback.local.home.Service;

/// Who does a service's work among its processes, as its tables say at a moment.
///
/// @param leader who holds the lease of the relay
/// @param term counts the leaders of the relay
/// @param heldUntil when the lease ends unless its holder renews it
/// @param claims counts how often a consumer's partition has found an owner
public record Owners(String leader, long term, String heldUntil, long claims) {

    private static final String NOW = """
            select holder, term, held_until::text, (select coalesce(sum(epoch), 0)::bigint from consumer_offset) from relay_lease""";

    /// Asks a service's tables.
    ///
    /// @param server the service's server as it runs now
    public static Owners of(Service service, PostgresServer server) throws SQLException {
        return new Store(service, server)
                .list(NOW, row -> new Owners(row.getString(1), row.getLong(2), row.getString(3), row.getLong(4)))
                .getFirst();
    }

    /// Whether the relay has another leader now, in a later term.
    public boolean ledByAnotherThan(Owners before) {
        return term > before.term() && !leader.equals(before.leader());
    }
}
