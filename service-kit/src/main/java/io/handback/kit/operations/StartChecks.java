package io.handback.kit.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/// Refuses to start on a store whose roles could see across tenants, or whose event log stems from another cluster.
@ApplicationScoped
class StartChecks {

    private static final Logger LOG = Logger.getLogger(StartChecks.class);

    private static final String ROLE = """
            select current_user as name, r.rolsuper or r.rolbypassrls as above_policies,
                   exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'member'))
                   as owner
              from pg_roles r where r.rolname = current_user""";
    private static final String UNFORCED = """
            select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid
             where c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity) limit 1""";
    private static final String LOG_AHEAD = """
            select coalesce((select xid from event_log order by xid desc limit 1) >= pg_current_xact_id(), false)""";

    private final StoreLogins logins;

    StartChecks(StoreLogins logins) {
        this.logins = logins;
    }

    void check(@Observes @Priority(10) StartupEvent started) throws SQLException {
        for (String role : List.of("app", "relay", "worker")) {
            try (Connection db = logins.open(role); Statement sql = db.createStatement()) {
                requireHarmless(role, sql);
            }
        }
        try (Connection db = logins.open("relay"); Statement sql = db.createStatement()) {
            requireForced(sql);
            requireLogOfThisCluster(sql);
        }
        LOG.debug("store roles, policies and event log are as they must be");
    }

    private static void requireHarmless(String role, Statement sql) throws SQLException {
        ResultSet found = sql.executeQuery(ROLE);
        found.next();
        if (found.getBoolean("above_policies") || found.getBoolean("owner")) {
            throw new IllegalStateException("the database role '" + found.getString("name") + "' used as the " + role
                    + " role is a superuser, bypasses row-level security or owns the tables: tenants would not be kept apart. "
                    + "Use the role handback_" + role + " (see roles.sql)");
        }
    }

    private static void requireForced(Statement sql) throws SQLException {
        ResultSet found = sql.executeQuery(UNFORCED);
        if (found.next()) {
            throw new IllegalStateException("row-level security is not enabled and forced on table '" + found.getString(1)
                    + "': run 'alter table " + found.getString(1) + " enable row level security, force row level security' as owner");
        }
    }

    private static void requireLogOfThisCluster(Statement sql) throws SQLException {
        ResultSet found = sql.executeQuery(LOG_AHEAD);
        found.next();
        if (found.getBoolean(1)) {
            throw new IllegalStateException("the event log holds transaction ids this PostgreSQL cluster has not reached: the store was "
                    + "restored from another cluster. Run 'select restamp_event_log()' as handback_owner, then start again");
        }
    }
}
