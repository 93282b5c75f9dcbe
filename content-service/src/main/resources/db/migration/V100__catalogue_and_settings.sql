-- Items with their versions. Tags are kept as 'facet=value', so that one index finds any of them.
create table content_item (
    tenant           text        not null,
    item_id          uuid        not null,
    title            text        not null,
    kind             text        not null,
    owner            uuid        not null,
    state            text        not null check (state in ('active', 'retired')),
    tags             text[]      not null,
    audience_teams   text[]      not null,
    audience_regions text[]      not null,
    audience_roles   text[]      not null,
    current_version  integer,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    revision         bigint      not null,
    source           text,
    external_id      text,
    primary key (tenant, item_id),
    check ((source is null) = (external_id is null))
);
create index content_item_newest on content_item (tenant, created_at desc, item_id desc);
create index content_item_tags on content_item using gin (tags);
create unique index content_item_external on content_item (tenant, source, external_id) where source is not null;
call protect_state('content_item');

create table content_version (
    tenant           text        not null,
    item_id          uuid        not null,
    version          integer     not null check (version > 0),
    state            text        not null check (state in ('draft', 'submitted', 'published', 'superseded')),
    summary          text        not null,
    link             text,
    has_body         boolean     not null,
    cost_amount      numeric(14, 2),
    cost_currency    text,
    author           uuid        not null,
    estimate         integer     check (estimate between 1 and 5),
    reservations     text[]      not null,
    returned_because text,
    published_at     timestamptz,
    published_by     uuid,
    created_at       timestamptz not null,
    revision         bigint      not null,
    primary key (tenant, item_id, version),
    foreign key (tenant, item_id) references content_item,
    check (has_body = (link is null)),
    check ((state in ('published', 'superseded')) = (published_at is not null)),
    check (published_at is null or estimate is not null),
    -- one published version at a time, whatever the code does; looked at when the transaction ends
    exclude using btree (tenant with =, item_id with =) where (state = 'published') deferrable initially deferred
);
call protect_state('content_version');

create table version_body (
    tenant  text    not null,
    item_id uuid    not null,
    version integer not null,
    body    text    not null,
    primary key (tenant, item_id, version),
    foreign key (tenant, item_id, version) references content_version
);
call protect_state('version_body');

create table tenant_settings (
    tenant                   text        primary key,
    time_zone                text        not null,
    currency                 text        not null,
    working_days             integer[]   not null,
    holidays                 date[]      not null,
    signed_by_default        boolean     not null,
    leads_see_own_team_usage boolean     not null,
    changed_at               timestamptz not null,
    revision                 bigint      not null
);
call protect_state('tenant_settings');
