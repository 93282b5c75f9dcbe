-- Copies of what the other services own; consumers write them, requests read them.

create table tenant_settings (
    tenant                    text        not null primary key,
    time_zone                 text        not null,
    leads_see_own_team_usage  boolean     not null,
    revision                  bigint      not null
);
call protect_projection('tenant_settings');

create table known_item (
    tenant          text        not null,
    item_id         uuid        not null,
    title           text        not null,
    kind            text        not null,
    state           text        not null,
    owner           uuid        not null,
    current_version integer,
    revision        bigint      not null,
    primary key (tenant, item_id)
);
call protect_projection('known_item');

create table known_version (
    tenant       text        not null,
    item_id      uuid        not null,
    version      integer     not null,
    state        text        not null,
    author       uuid        not null,
    estimate     integer,
    reservations text[]      not null default '{}',
    published_at timestamptz,
    primary key (tenant, item_id, version)
);
call protect_projection('known_version');

-- The last state of each rating; a withdrawn one stays, so that an older fact that comes late does not bring it back.
create table rating (
    tenant      text        not null,
    rating_id   uuid        not null,
    item_id     uuid        not null,
    version     integer     not null,
    person_id   uuid        not null,
    rater_roles text[]      not null default '{}',
    stars       integer,
    withdrawn   boolean     not null,
    received_at timestamptz not null,
    revision    bigint      not null,
    primary key (tenant, rating_id)
);
create index rating_of_version on rating (tenant, item_id, version, person_id);
call protect_projection('rating');
