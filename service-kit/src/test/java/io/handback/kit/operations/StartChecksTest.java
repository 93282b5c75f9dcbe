package io.handback.kit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.KitStore;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class StartChecksTest {

    @Test
    void the_four_roles_and_forced_policies_are_accepted() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void a_superuser_is_refused_as_run_time_role() {
        assertThatThrownBy(() -> check(Map.of("quarkus.datasource.username", "postgres")))
                .hasMessageContaining("'postgres' used as the app role")
                .hasMessageContaining("handback_app");
    }

    @Test
    void the_owner_is_refused_as_run_time_role() {
        assertThatThrownBy(() -> check(Map.of(
                "quarkus.datasource.worker.username", "handback_owner",
                "quarkus.datasource.worker.password", KitStore.server().password("handback_owner"))))
                .hasMessageContaining("'handback_owner' used as the worker role");
    }

    @Test
    void a_table_whose_policy_is_not_forced_is_refused() throws SQLException {
        superuser("alter table idempotency_key no force row level security");
        try {
            assertThatThrownBy(() -> check(Map.of())).hasMessageContaining("not enabled and forced on table 'idempotency_key'");
        } finally {
            superuser("alter table idempotency_key force row level security");
        }
    }

    @Test
    void a_log_from_another_cluster_is_refused_until_it_is_restamped_under_a_new_epoch() throws SQLException {
        KitStore.clear();
        superuser("""
                insert into event_log (xid, event_id, tenant, topic, aggregate, type, revision, payload, occurred_at)
                values ('9000000', uuidv7(), 'acme', 't', 'acme:a', 'thing.happened.v1', 1, '', now()),
                       ('9', uuidv7(), 'acme', 't', 'acme:a', 'thing.happened.v1', 2, '', now())""");
        superuser("insert into log_cursor (name, xid, position) values ('x-relay-0', '9', 1000000)");
        assertThatThrownBy(() -> check(Map.of())).hasMessageContaining("select restamp_event_log()");

        restampAsOwner();

        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
        expect("select string_agg(revision::text, ',' order by xid, position) from event_log", "2,1");
        expect("select count(*) from event_log l, log_cursor c where (l.xid, l.position) > (c.xid, c.position)", "1");
        KitStore.clear();
    }

    private static void check(Map<String, String> changes) throws SQLException {
        var settings = new HashMap<String, String>();
        settings.put("handback.db.jdbc-url", KitStore.server().superuserUrl().replaceAll("[?].*", ""));
        settings.put("quarkus.datasource.username", "handback_app");
        settings.put("quarkus.datasource.password", KitStore.server().password("handback_app"));
        for (String role : new String[]{"relay", "worker"}) {
            settings.put("quarkus.datasource." + role + ".username", "handback_" + role);
            settings.put("quarkus.datasource." + role + ".password", KitStore.server().password("handback_" + role));
        }
        settings.putAll(changes);
        var config = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(settings, "test", 100)).build();
        new StartChecks(new StoreLogins(config)).check(new StartupEvent());
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection db = KitStore.superuser(); Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void restampAsOwner() throws SQLException {
        try (Connection db = KitStore.as("owner"); Statement statement = db.createStatement()) {
            statement.execute("select restamp_event_log()");
        }
    }

    private static void expect(String sql, String wanted) throws SQLException {
        try (Connection db = KitStore.superuser(); Statement statement = db.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            assertThat(row.getString(1)).isEqualTo(wanted);
        }
    }
}
