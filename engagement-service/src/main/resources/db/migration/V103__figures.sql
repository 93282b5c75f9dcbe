-- What the dashboard's figures need of items and ratings.

alter table known_item
    add column tags             jsonb  not null default '{}',
    add column audience_teams   uuid[] not null default '{}',
    add column audience_regions text[] not null default '{}',
    add column audience_roles   text[] not null default '{}';
alter table known_version
    add column cost     numeric(17, 2),
    add column currency text;
alter table rating
    add column reasons     text[] not null default '{}',
    add column stage       text,
    add column occurred_at timestamptz,
    add column counts      boolean not null default false;
create index rating_of_person on rating (tenant, person_id);
create index rating_by_time on rating (tenant, occurred_at);

-- The rows a store already has lack them. This is the first step of a rebuild (see ProjectionRebuild): a mark, and offsets set back in an
-- epoch nobody owns; the next start finishes what it finds begun and reads both topics from their beginnings.
insert into projection_rebuild (consumer)
    select distinct consumer from consumer_offset
     where consumer in ('handback.engagement.content', 'handback.engagement.feedback')
    on conflict do nothing;
update consumer_offset set epoch = epoch + 1, next_offset = 0, updated_at = now()
 where consumer in ('handback.engagement.content', 'handback.engagement.feedback');

-- The ratings that count: the latest of each person for a version, given as a rep (both kept in rating.counts, so that no reader has to
-- compare ratings), of one who neither owns the item nor wrote the version.
create view counting_rating with (security_invoker = true) as
    select r.tenant, r.item_id, r.version, r.person_id, r.stars, r.reasons, r.stage, r.occurred_at,
           i.current_version is not distinct from r.version as of_current
      from rating r
      join known_item i on i.tenant = r.tenant and i.item_id = r.item_id
      join known_version v on v.tenant = r.tenant and v.item_id = r.item_id and v.version = r.version
     where r.counts and r.person_id <> i.owner and r.person_id <> v.author;
grant select on counting_rating to handback_app;

-- Use: of all items in a window, of one item, of one person; and what buyers did in a deal.
create index usage_day_use_in_window on usage_day (tenant, day, item_id, person_id)
    where action in ('shared', 'presented', 'customised');
create index usage_day_use_of_item on usage_day (tenant, item_id, person_id, action, deal_id, day)
    where action in ('shared', 'presented', 'customised');
create index usage_day_of_person on usage_day (tenant, person_id, day) where person_id is not null;
create index usage_event_of_deal on usage_event (tenant, deal_id, occurred_at desc, event_id desc)
    where action in ('buyer-link-opened', 'buyer-page-viewed', 'buyer-downloaded', 'buyer-forwarded');
create index deal_of_owner on deal (tenant, owner_id);
