-- What reps said: the latest word of each person on each version.
create table rating (
    tenant          text        not null,
    rating_id       uuid        not null,
    item_id         uuid        not null,
    item_title      text        not null,
    version         integer     not null,
    person_id       uuid        not null,
    rater_roles     text[]      not null,
    stars           integer     not null check (stars between 1 and 5),
    reasons         text[]      not null,
    text_id         uuid,
    signed          boolean     not null,
    deal_id         uuid,
    stage           text,
    persona         text,
    industry        text,
    channel         text,
    used_with_buyer boolean,
    withdrawn       boolean     not null,
    revision        bigint      not null,
    occurred_at     timestamptz not null,
    received_at     timestamptz not null,
    primary key (tenant, rating_id),
    unique (tenant, person_id, item_id, version)
);
call protect_state('rating');

-- Free text apart from the facts about it: removing the row (and its topic's tombstone) erases what was written.
create table written_text (
    tenant     text        not null,
    text_id    uuid        not null,
    kind       text        not null,
    item_id    uuid        not null,
    text       text        not null,
    written_at timestamptz not null,
    primary key (tenant, text_id)
);
call protect_state('written_text');

-- Copies of what other services own.
create table known_content (
    tenant          text    not null,
    item_id         uuid    not null,
    revision        bigint  not null,
    title           text    not null,
    kind            text    not null,
    state           text    not null,
    tags            jsonb   not null,
    version_states  jsonb   not null,
    current_version integer,
    summary         text,
    link            text,
    has_body        boolean not null,
    published_at    timestamptz,
    search_text     text    not null,
    primary key (tenant, item_id)
);
create index known_content_shelf on known_content (tenant, published_at desc, item_id desc)
    where state = 'active' and published_at is not null;
create index known_content_tags on known_content using gin (tags jsonb_path_ops);
call protect_projection('known_content');

create table known_person (
    tenant    text   not null,
    person_id uuid   not null,
    revision  bigint not null,
    name      text,
    team_id   uuid,
    primary key (tenant, person_id)
);
call protect_projection('known_person');

create table known_team (
    tenant   text   not null,
    team_id  uuid   not null,
    revision bigint not null,
    name     text   not null,
    primary key (tenant, team_id)
);
call protect_projection('known_team');

create table known_deal (
    tenant      text   not null,
    deal_id     uuid   not null,
    revision    bigint not null,
    source      text   not null,
    external_id text   not null,
    name        text   not null,
    primary key (tenant, deal_id)
);
create index known_deal_external on known_deal (tenant, source, external_id);
call protect_projection('known_deal');

create table known_settings (
    tenant            text    not null,
    revision          bigint  not null,
    signed_by_default boolean not null,
    primary key (tenant)
);
call protect_projection('known_settings');
