-- The four roles of a service's database. Run as superuser inside the service's own database, as often as you like.
-- Passwords come in as settings of the session:
--     PGOPTIONS="-c handback.owner_password=... -c handback.app_password=..." psql -f roles.sql
-- A role whose password setting is absent keeps the password it has.
--
--     handback_owner   owns the database and everything in it; used by the migration only
--     handback_app     the service's requests, one tenant at a time (row-level security)
--     handback_relay   reads the event log of all tenants, writes its cursors
--     handback_worker  the consumers: projections of all tenants

DO $$
DECLARE
    role_name text;
    password text;
BEGIN
    -- roles belong to the whole server: two databases prepared at once must not meet
    PERFORM pg_advisory_xact_lock(hashtext('handback roles'));
    FOREACH role_name IN ARRAY ARRAY ['owner', 'app', 'relay', 'worker'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'handback_' || role_name) THEN
            EXECUTE format('CREATE ROLE %I', 'handback_' || role_name);
        END IF;
        EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION', 'handback_' || role_name);
        password := NULLIF(current_setting('handback.' || role_name || '_password', true), '');
        IF password IS NOT NULL THEN
            EXECUTE format('ALTER ROLE %I PASSWORD %L', 'handback_' || role_name, password);
        END IF;
    END LOOP;
END
$$;

DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO handback_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO handback_app, handback_relay, handback_worker', current_database());
END
$$;

ALTER SCHEMA public OWNER TO handback_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO handback_app, handback_relay, handback_worker;

-- a request that hangs must not hold the event log's horizon, which is one for the whole server
ALTER ROLE handback_app SET transaction_timeout = '30s';
ALTER ROLE handback_app SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE handback_app SET lock_timeout = '5s';
