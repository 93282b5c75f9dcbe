package io.handback.bench.rating;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.handback.bench.Connections;
import io.handback.bench.Timing;
import io.handback.local.Refusal;

/// The limit of rating: as many transactions of one insert on the same PostgreSQL server, from as many connections, in a database beside
/// the service's.
final class PlainCommits {

    private static final String BODY = "{\"stars\": 4, \"reasons\": [], \"comment\": \"%s\"}"
            .formatted("as long as a rating's event ".repeat(10));

    private final String url;
    private final Connections connections;
    private long written;

    private PlainCommits(String url, Connections connections) {
        this.url = url;
        this.connections = connections;
    }

    /// Makes the table.
    ///
    /// @param port the server's
    static PlainCommits on(int port, Connections connections) {
        PlainCommits commits = new PlainCommits("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres", connections);
        commits.createTable();
        return commits;
    }

    private void createTable() {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_limit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)");
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /// Commits so many inserts, and checks that they are there.
    Timing run(int count) {
        Timing timing = connections.run(count, count, () -> Writer.open(url));
        written += count;
        requireExact();
        return timing;
    }

    private void requireExact() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM bench_limit")) {
            rows.next();
            if (rows.getLong(1) != written) {
                throw new Refusal("PostgreSQL has " + rows.getLong(1) + " of " + written + " plain inserts.");
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(SQLException e) {
        return new Refusal("PostgreSQL refused a plain insert: " + e.getMessage() + ".");
    }

    private record Writer(Connection connection, PreparedStatement insert) implements Connections.Client {

        static Writer open(String url) throws SQLException {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            return new Writer(connection, connection.prepareStatement("INSERT INTO bench_limit (body) VALUES (?)"));
        }

        @Override
        public void task(int number) throws SQLException {
            insert.setString(1, BODY);
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw refusal(e);
            }
        }
    }
}
