-- Usage: every event once, and its sums by local day. The raw table is the truth once the topic has forgotten (7 days).

create table usage_event (
    tenant      text        not null,
    event_id    uuid        not null,
    item_id     uuid,
    version     integer,
    action      text        not null,
    person_id   uuid,
    visitor_id  text,
    deal_id     uuid,
    stage       text,
    channel     text,
    page        integer,
    seconds     integer,
    term        text,
    attributes  jsonb       not null default '{}',
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    content     bytea       not null,
    primary key (tenant, event_id)
) partition by hash (tenant, event_id);
create table usage_event_0 partition of usage_event for values with (modulus 8, remainder 0);
create table usage_event_1 partition of usage_event for values with (modulus 8, remainder 1);
create table usage_event_2 partition of usage_event for values with (modulus 8, remainder 2);
create table usage_event_3 partition of usage_event for values with (modulus 8, remainder 3);
create table usage_event_4 partition of usage_event for values with (modulus 8, remainder 4);
create table usage_event_5 partition of usage_event for values with (modulus 8, remainder 5);
create table usage_event_6 partition of usage_event for values with (modulus 8, remainder 6);
create table usage_event_7 partition of usage_event for values with (modulus 8, remainder 7);
create index usage_event_of_item on usage_event (tenant, item_id, occurred_at desc, event_id desc);
call protect_projection('usage_event');

-- A day is the tenant's day. The key has nullable parts (a search has no item, a buyer no person), so it is no primary key.
create table usage_day (
    tenant     text    not null,
    item_id    uuid,
    day        date    not null,
    action     text    not null,
    version    integer,
    person_id  uuid,
    visitor_id text,
    deal_id    uuid,
    stage      text,
    events     bigint  not null,
    constraint usage_day_grain unique nulls not distinct
        (tenant, item_id, day, action, version, person_id, visitor_id, deal_id, stage)
);
call protect_projection('usage_day');
