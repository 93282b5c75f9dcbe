package io.handback.engagement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.handback.embedded.PostgresOptions;
import io.handback.embedded.PostgresServer;

/// A store that was filled before the figures' columns came begins, with the migration, to read both topics again.
class UpgradeTest {

    private static PostgresServer server;

    @BeforeAll
    static void filledStoreIsUpgraded() throws SQLException {
        server = PostgresServer.start(PostgresOptions.temporary("engagement"));
        migrate("102");
        execute("""
                insert into consumer_offset (consumer, topic, partition, epoch, next_offset)
                values ('handback.engagement.content', 'handback.content.v1', 0, 3, 17),
                       ('handback.engagement.content', 'handback.content.v1', 1, 2, 5),
                       ('handback.engagement.usage', 'handback.usage.v1', 0, 4, 99)""");
        migrate("103");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_rebuild_of_what_was_read_before_is_begun_and_none_of_what_was_not() throws SQLException {
        assertThat(texts("select consumer from projection_rebuild")).containsExactly("handback.engagement.content");
    }

    @Test
    void its_offsets_are_back_at_zero_in_an_epoch_nobody_owns_and_others_are_where_they_were() throws SQLException {
        assertThat(texts("select partition || ':' || epoch || ':' || next_offset from consumer_offset order by consumer, partition"))
                .containsExactly("0:4:0", "1:3:0", "0:4:99");
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(server.url("handback_owner"), "handback_owner", server.password("handback_owner"))
                .locations("db/kit", "db/migration")
                .target(version)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection(server.superuserUrl()); Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection(server.superuserUrl());
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
