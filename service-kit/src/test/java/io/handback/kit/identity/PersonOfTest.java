package io.handback.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.handback.kit.test.KitStore;

class PersonOfTest {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    @BeforeAll
    static void two_tenants_know_the_same_subject() throws SQLException {
        try (Connection db = KitStore.superuser()) {
            put(db, "ours", OURS);
            put(db, "theirs", THEIRS);
        }
    }

    @Test
    void each_tenant_finds_its_own_person() throws SQLException {
        try (Connection db = KitStore.as("app")) {
            assertThat(personOf(db, "ours", "sub-1")).isEqualTo(OURS);
            assertThat(personOf(db, "theirs", "sub-1")).isEqualTo(THEIRS);
            assertThat(personOf(db, "ours", "sub-2")).isNull();
            assertThat(personOf(db, "nobody", "sub-1")).isNull();
        }
    }

    @Test
    void the_tenant_ends_with_the_statement() throws SQLException {
        try (Connection db = KitStore.as("app"); Statement sql = db.createStatement()) {
            personOf(db, "ours", "sub-1");

            ResultSet rows = sql.executeQuery("select current_tenant(), (select count(*) from known_identity)");
            rows.next();
            assertThat(rows.getString(1)).isNull();
            assertThat(rows.getLong(2)).isZero();
        }
    }

    private static void put(Connection db, String tenant, UUID person) throws SQLException {
        try (PreparedStatement put = db.prepareStatement(
                "insert into known_identity (tenant, source, id, person_id, roles, revision) values (?, 'oidc', 'sub-1', ?, '{rep}', 1)")) {
            put.setString(1, tenant);
            put.setObject(2, person);
            put.executeUpdate();
        }
    }

    private static @Nullable UUID personOf(Connection db, String tenant, String id) throws SQLException {
        try (PreparedStatement find = db.prepareStatement("select person_id from person_of(?, 'oidc', ?)")) {
            find.setString(1, tenant);
            find.setString(2, id);
            ResultSet found = find.executeQuery();
            return found.next() ? found.getObject(1, UUID.class) : null;
        }
    }
}
