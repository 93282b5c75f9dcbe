package io.handback.bench.rating;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.handback.bench.Connections;
import io.handback.bench.Timing;
import io.handback.local.Refusal;

/// Replays transactions with pgjdbc alone: prepared on the server, nothing around them. Not the client the service uses, so what that
/// one costs is not taken for granted.
record BareClient(String url) {

    private static final Pattern NUMBERED = Pattern.compile("\\$(\\d+)");

    /// Replays each transaction once, so many at a time, each connection with all statements prepared before the clock starts.
    Timing run(List<Transaction> transactions, int clients) {
        return new Connections(clients).run(transactions.size(), transactions.size(), () -> Replay.open(url, transactions));
    }

    private record Replay(Connection connection, List<Transaction> transactions, Map<String, Prepared> prepared)
            implements
                Connections.Client {

        static Replay open(String url, List<Transaction> transactions) throws SQLException {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            Replay replay = new Replay(connection, transactions, new HashMap<>());
            // named statements are made at a statement's second execution
            for (int time = 0; time < 2; time++) {
                replay.execute(transactions.getFirst());
                connection.rollback();
            }
            return replay;
        }

        @Override
        public void task(int number) throws SQLException {
            execute(transactions.get(number));
            connection.commit();
        }

        private void execute(Transaction transaction) throws SQLException {
            for (Transaction.Executed statement : transaction.statements()) {
                prepare(statement.sql()).execute(statement);
            }
        }

        private Prepared prepare(String sql) throws SQLException {
            Prepared known = prepared.get(sql);
            if (known == null) {
                known = Prepared.of(connection, sql);
                prepared.put(sql, known);
            }
            return known;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new Refusal("A connection of the bare client did not close: " + e.getMessage() + ".");
            }
        }
    }

    /// @param places which of the logged parameters stands at which question mark
    private record Prepared(PreparedStatement statement, List<Integer> places) {

        static Prepared of(Connection connection, String sql) throws SQLException {
            List<Integer> places = new ArrayList<>();
            Matcher numbered = NUMBERED.matcher(sql);
            while (numbered.find()) {
                places.add(Integer.parseInt(numbered.group(1)) - 1);
            }
            return new Prepared(connection.prepareStatement(NUMBERED.matcher(sql).replaceAll("?")), places);
        }

        void execute(Transaction.Executed executed) throws SQLException {
            for (int place = 0; place < places.size(); place++) {
                statement.setString(place + 1, executed.parameters().get(places.get(place)));
            }
            if (statement.execute()) {
                statement.getResultSet().close();
            }
        }
    }
}
