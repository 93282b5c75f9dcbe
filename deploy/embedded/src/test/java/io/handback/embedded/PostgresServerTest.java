package io.handback.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void data_survive_a_restart() throws SQLException {
        // Given
        Path data = folder.resolve("content");
        try (PostgresServer server = PostgresServer.start(data, 0, "content")) {
            execute(server.url("handback_owner"), "CREATE TABLE kept (v int); INSERT INTO kept VALUES (42)");
        }
        // When
        try (PostgresServer again = PostgresServer.start(data, 0, "content")) {
            // Then
            assertThat(query(again.url("handback_owner"), "SELECT v FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_left_over_by_a_killed_run_is_stopped_and_its_data_stay() throws Exception {
        // Given
        Path data = folder.resolve("content");
        Process killed = Abandoned.start("postgres", data);
        ProcessHandle leftover = Abandoned.childOf(killed);
        killed.destroyForcibly().waitFor();
        assertThat(leftover.isAlive()).isTrue();
        // When
        try (PostgresServer next = PostgresServer.start(data, 0, "content")) {
            // Then
            assertThat(leftover.isAlive()).isFalse();
            assertThat(query(next.url("handback_owner"), "SELECT v FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_that_does_not_stop_is_killed_and_its_data_stay() throws Exception {
        // Given
        Path data = folder.resolve("content");
        PostgresServer server = PostgresServer.start(data, 0, "content");
        execute(server.url("handback_owner"), "CREATE TABLE kept (v int); INSERT INTO kept VALUES (42)");
        Processes.run(List.of("kill", "-STOP", Long.toString(server.process().pid())));
        // When
        server.stop(Duration.ZERO);
        // Then
        assertThat(server.process().isAlive()).isFalse();
        try (PostgresServer again = PostgresServer.start(data, 0, "content")) {
            assertThat(query(again.url("handback_owner"), "SELECT v FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void another_server_on_the_port_is_not_taken_for_this_one() {
        try (PostgresServer first = PostgresServer.start(null, 0, "content")) {
            assertThatThrownBy(() -> PostgresServer.start(folder.resolve("second"), first.port(), "content"))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("Port " + first.port() + " is in use");
        }
    }

    @Test
    void a_durable_server_writes_through_and_a_throw_away_server_does_not() throws SQLException {
        try (PostgresServer durable = PostgresServer.start(folder.resolve("d"), 0, "content");
                PostgresServer quick = PostgresServer.start(null, 0, "content")) {
            assertThat(query(durable.superuserUrl(), "SHOW fsync")).isEqualTo("on");
            assertThat(query(durable.superuserUrl(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(quick.superuserUrl(), "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void the_four_roles_are_plain_and_only_the_owner_may_create_tables() throws SQLException {
        try (PostgresServer server = PostgresServer.start(null, 0, "content")) {
            assertThat(query(server.superuserUrl(), """
                    SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles
                     WHERE rolname LIKE 'handback%' AND rolcanlogin AND NOT rolsuper AND NOT rolbypassrls"""))
                    .isEqualTo("handback_app handback_owner handback_relay handback_worker");
            execute(server.url("handback_owner"), "CREATE TABLE owned (v int)");
            assertThatThrownBy(() -> execute(server.url("handback_app"), "CREATE TABLE mine (v int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThat(query(server.url("handback_app"), "SHOW transaction_timeout")).isEqualTo("30s");
            assertThat(query(server.url("handback_relay"), "SHOW transaction_timeout")).isEqualTo("0");
        }
    }

    @Test
    void a_role_without_its_password_is_refused() {
        // Given
        DatabasePasswords passwords = new DatabasePasswords("o", "it's \"a\" secret", "r", "w");
        try (PostgresServer server = PostgresServer.start(PostgresOptions.temporary("content").withPasswords(passwords))) {
            String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/content";
            // When / Then
            assertThatThrownBy(() -> DriverManager.getConnection(url, "handback_app", "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(query(url, "handback_app", "it's \"a\" secret")).isEqualTo("handback_app");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_unknown_role_has_no_password() {
        assertThatThrownBy(() -> DatabasePasswords.defaults().of("postgres")).hasMessageContaining("no database role");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            return single(statement.executeQuery(sql));
        }
    }

    private static String query(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password); var statement = connection.createStatement()) {
            return single(statement.executeQuery("SELECT current_user"));
        }
    }

    private static String single(ResultSet rows) throws SQLException {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
    }
}
