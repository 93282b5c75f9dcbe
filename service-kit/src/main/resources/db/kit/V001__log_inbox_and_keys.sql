-- The tables every service has. The roles are made before (embedded: roles.sql; Kubernetes: the cluster's definition).

create function current_tenant() returns text
    language sql stable
    return nullif(current_setting('app.tenant', true), '');

grant usage on schema public to handback_app, handback_relay, handback_worker;

-- A table of the service itself: run-time role and consumers, one tenant for the former, all tenants for the latter.
create procedure protect_state(name regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy one_tenant on %s to handback_app using (tenant = current_tenant()) with check (tenant = current_tenant())', name);
    execute format('create policy all_tenants on %s to handback_worker using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %s to handback_app', name);
end $$;

-- A copy of what another service owns: consumers write it, the run-time role only reads it.
create procedure protect_projection(name regclass)
    language plpgsql as $$
begin
    call protect_state(name);
    execute format('revoke insert, update, delete on %s from handback_app', name);
    execute format('grant select, insert, update, delete, truncate on %s to handback_worker', name);
end $$;

-- The event log: append-only, read by several cursors in the order (xid, position).
create table event_log (
    day         date        not null default (now() at time zone 'utc')::date,
    xid         xid8        not null default pg_current_xact_id(),
    position    bigint      generated always as identity,
    event_id    uuid        not null,
    tenant      text        not null,
    topic       text        not null,
    aggregate   text        not null,
    type        text        not null,
    revision    bigint      not null,
    traceparent text,
    payload     bytea,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (day, xid, position)
) partition by range (day);
create index event_log_in_order on event_log (xid, position);
create index event_log_by_topic on event_log (tenant, topic, xid, position);

alter table event_log enable row level security;
alter table event_log force row level security;
create policy one_tenant on event_log to handback_app using (tenant = current_tenant()) with check (tenant = current_tenant());
create policy all_tenants on event_log for select to handback_relay using (true);
create policy consumers_append on event_log for insert to handback_worker with check (true);
create policy restamp on event_log to handback_owner using (true) with check (true);
grant select, insert on event_log to handback_app;
grant select on event_log to handback_relay;
grant insert on event_log to handback_worker;

-- One row: which life of this store the positions belong to, and what has been dropped.
create table store_epoch (
    only_row        boolean primary key default true check (only_row),
    epoch           text not null default replace(substr(gen_random_uuid()::text, 1, 13), '-', ''),
    dropped_through xid8 not null default '0'
);
insert into store_epoch default values;
grant select on store_epoch to handback_app, handback_relay, handback_worker;

create table log_cursor (
    name     text primary key,
    day      date        not null default '2000-01-01',
    xid      xid8        not null default '0',
    position bigint      not null default 0,
    moved_at timestamptz not null default now()
);
grant select, insert, update on log_cursor to handback_relay;

create table relay_lease (
    shard      text primary key,
    holder     text        not null,
    term       bigint      not null,
    held_until timestamptz not null
);
grant select, insert, update on relay_lease to handback_relay;

create table parked_event (
    event_id  uuid primary key,
    tenant    text        not null,
    topic     text        not null,
    xid       xid8        not null,
    position  bigint      not null,
    reason    text        not null,
    parked_at timestamptz not null default now()
);
grant select, insert on parked_event to handback_relay;

-- Partitions are made seven days ahead; one is dropped 30 days after its day once every cursor has passed it.
create function maintain_event_log() returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    today    date := (now() at time zone 'utc')::date;
    wanted   date;
    old      record;
    last_xid xid8;
    dropped  integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('maintain_event_log', 0));
    for wanted in select generate_series(today - 1, today + 7, interval '1 day')::date loop
        execute format('create table if not exists %I partition of event_log for values from (%L) to (%L)',
            'event_log_' || to_char(wanted, 'YYYYMMDD'), wanted, wanted + 1);
    end loop;
    -- by name first, and materialised: the planner must not try to read a day from every other table's name
    for old in with days as materialized (
                    select c.relname, right(c.relname, 8) as digits from pg_inherits i join pg_class c on c.oid = i.inhrelid
                     where i.inhparent = 'event_log'::regclass and c.relname ~ '^event_log_[0-9]{8}$')
               select relname, to_date(digits, 'YYYYMMDD') as day from days where digits < to_char(today - 30, 'YYYYMMDD') order by 2 loop
        execute format('select xid from event_log where day = %L order by xid desc limit 1', old.day) into last_xid;
        continue when exists (select 1 from log_cursor where xid < last_xid);
        update store_epoch set dropped_through = greatest(dropped_through, coalesce(last_xid, '0'));
        execute format('drop table %I', old.relname);
        dropped := dropped + 1;
    end loop;
    return dropped;
end $$;
revoke all on function maintain_event_log() from public;
grant execute on function maintain_event_log() to handback_relay;
select maintain_event_log();

-- After a restore into another cluster old ids may lie above new ones: the log gets new ids, in its old order, and a new epoch.
create function restamp_event_log() returns text
    language plpgsql as $$
declare
    moved record;
    born  text;
begin
    lock table event_log in access exclusive mode;
    create temporary table restamped on commit drop as
        select day, xid as old_xid, position as old_position, row_number() over (order by xid, position) as place from event_log;
    for moved in select name, xid, position from log_cursor loop
        update log_cursor set xid = pg_current_xact_id(), moved_at = now(),
               position = (select count(*) from restamped r where (r.old_xid, r.old_position) <= (moved.xid, moved.position))
         where name = moved.name;
    end loop;
    create temporary table copied on commit drop as
        select l.*, r.place from event_log l
          join restamped r on r.day = l.day and r.old_xid = l.xid and r.old_position = l.position;
    delete from event_log;
    insert into event_log (day, position, event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at, recorded_at)
        overriding system value
        select day, place, event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at, recorded_at
          from copied order by place;
    perform setval(pg_get_serial_sequence('event_log', 'position'), greatest((select max(place) from copied), 1));
    update store_epoch set epoch = replace(substr(gen_random_uuid()::text, 1, 13), '-', ''), dropped_through = '0'
        returning epoch into born;
    return born;
end $$;
revoke all on function restamp_event_log() from public;

-- What a consumer has taken in.
create table consumer_offset (
    consumer    text    not null,
    topic       text    not null,
    partition   integer not null,
    epoch       bigint  not null,
    next_offset bigint  not null,
    updated_at  timestamptz not null default now(),
    primary key (consumer, topic, partition)
);
grant select, insert, update, delete on consumer_offset to handback_worker;

create table inbox (
    tenant      text        not null,
    consumer    text        not null,
    event_id    uuid        not null,
    content     bytea       not null,
    received_at timestamptz not null default now(),
    primary key (tenant, consumer, event_id)
) partition by hash (tenant, event_id);
create table inbox_0 partition of inbox for values with (modulus 4, remainder 0);
create table inbox_1 partition of inbox for values with (modulus 4, remainder 1);
create table inbox_2 partition of inbox for values with (modulus 4, remainder 2);
create table inbox_3 partition of inbox for values with (modulus 4, remainder 3);
grant select, insert, delete on inbox to handback_worker;

create table inbox_conflict (
    tenant      text        not null,
    consumer    text        not null,
    event_id    uuid        not null,
    content     bytea       not null,
    noticed_at  timestamptz not null default now(),
    primary key (tenant, consumer, event_id, content)
);
grant select, insert, delete on inbox_conflict to handback_worker;

create table dead_letter (
    id          uuid        primary key default uuidv7(),
    consumer    text        not null,
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    tenant      text,
    key         bytea,
    headers     jsonb       not null,
    payload     bytea,
    reason      text        not null,
    failed_at   timestamptz not null default now(),
    replayed_at timestamptz,
    unique (consumer, topic, partition, "offset")
);
grant select, insert, update, delete on dead_letter to handback_worker;

create table idempotency_key (
    tenant      text        not null,
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text,
    created_at  timestamptz not null default now(),
    primary key (tenant, caller, key)
);
call protect_state('idempotency_key');

-- Who is who: the identities (OIDC subject, CRM user ids) that stand for a person.
create table known_identity (
    tenant    text   not null,
    source    text   not null,
    id        text   not null,
    person_id uuid   not null,
    roles     text[] not null default '{}',
    revision  bigint not null,
    primary key (tenant, source, id)
);
create index known_identity_person on known_identity (tenant, person_id);
call protect_state('known_identity');
grant select, insert, update, delete, truncate on known_identity to handback_worker;

create function forget_old_keys() returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    delete from idempotency_key where (tenant, caller, key) in
        (select tenant, caller, key from idempotency_key where created_at < now() - interval '7 days' limit 5000);
    get diagnostics gone = row_count;
    delete from inbox where (tenant, consumer, event_id) in
        (select tenant, consumer, event_id from inbox where received_at < now() - interval '30 days' limit 5000);
    return gone;
end $$;
create policy forget on idempotency_key for delete to handback_owner using (true);
create policy forget_read on idempotency_key for select to handback_owner using (true);
revoke all on function forget_old_keys() from public;
grant execute on function forget_old_keys() to handback_relay;
create index idempotency_key_age on idempotency_key (created_at);
create index inbox_age on inbox (received_at);
