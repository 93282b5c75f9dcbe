-- People, teams and deals: this service owns them. A person's identities (OIDC subject, CRM ids) are the rows of known_identity.

create table person (
    tenant      text        not null,
    person_id   uuid        not null,
    managed     boolean     not null,
    name        text,
    email       text,
    team_id     uuid,
    region      text,
    roles       text[]      not null default '{}',
    manager_id  uuid,
    active_from date,
    active_to   date,
    revision    bigint      not null,
    changed_at  timestamptz not null,
    primary key (tenant, person_id)
);
create index person_team on person (tenant, team_id);
call protect_state('person');

create table team (
    tenant      text        not null,
    team_id     uuid        not null,
    source      text        not null,
    external_id text        not null,
    name        text        not null,
    region      text,
    lead_id     uuid,
    revision    bigint      not null,
    changed_at  timestamptz not null,
    primary key (tenant, team_id),
    unique (tenant, source, external_id)
);
create index team_lead on team (tenant, lead_id);
call protect_state('team');

create table deal (
    tenant      text        not null,
    deal_id     uuid        not null,
    source      text        not null,
    external_id text        not null,
    name        text        not null,
    account     text,
    stage       text        not null,
    status      text        not null check (status in ('open', 'won', 'lost')),
    amount      numeric(18, 2),
    currency    text,
    close_date  date,
    owner_id    uuid,
    industry    text,
    segment     text,
    created_at  timestamptz not null,
    revision    bigint      not null,
    changed_at  timestamptz not null,
    primary key (tenant, deal_id),
    unique (tenant, source, external_id)
);
call protect_state('deal');
