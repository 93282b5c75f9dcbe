package io.handback.bench.rating;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.handback.bench.Arena;
import io.handback.local.Refusal;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// feedback-service's database, as its superuser sees it.
///
/// @param url the superuser's
/// @param clientUrl the run-time role's
/// @param log the server's log
record Database(String url, String clientUrl, Path log) {

    /// The run-time role of requests.
    static final String CLIENT_ROLE = "handback_app";

    static Database of(LocalStack stack) {
        Map<String, String> settings = stack.settings(Service.FEEDBACK);
        String server = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(settings.get("HANDBACK_DB_PORT"), settings.get("HANDBACK_DB_NAME"));
        return new Database(server + "?user=postgres",
                server + "?user=" + CLIENT_ROLE + "&password=" + settings.get("HANDBACK_DB_APP_PASSWORD")
                // the server decides on types, as it does for the service's client; named statements from the first time on
                        + "&stringtype=unspecified&prepareThreshold=1",
                stack.home().log("postgres-" + Service.FEEDBACK.shortName()));
    }

    /// Forgets all ratings and what was written with them; every run begins with the same tables.
    void forgetRatings() {
        execute("truncate rating, written_text, idempotency_key, event_log", "checkpoint");
    }

    /// What was logged of all statements while the work was done.
    String statementsOf(Callable<?> work) throws Exception {
        execute("alter system set log_line_prefix = '" + StatementLog.PREFIX + "'", "alter system set log_statement = 'all'",
                "select pg_reload_conf()");
        awaitSetting("log_statement", "all");
        long begin = Files.size(log);
        try {
            work.call();
        } finally {
            execute("alter system reset log_statement", "alter system reset log_line_prefix", "select pg_reload_conf()");
            awaitSetting("log_statement", "none");
        }
        return logFrom(begin);
    }

    private void awaitSetting(String name, String value) {
        Arena.await(name + " is " + value, () -> rows("show " + name).equals(List.of(value)));
    }

    private String logFrom(long begin) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) begin, (int) (all.length - begin), StandardCharsets.UTF_8);
    }

    /// The first column of what a query finds.
    List<String> rows(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(SQLException e) {
        return new Refusal("PostgreSQL refused: " + e.getMessage() + ".");
    }
}
