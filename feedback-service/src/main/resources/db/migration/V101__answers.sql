-- What marketing answered to a rating. Without a state it is a shell that keeps the revision of an answer whose rating was withdrawn.
create table answer (
    tenant      text        not null,
    rating_id   uuid        not null,
    state       text        check (state in ('acknowledged', 'planned', 'resolved', 'declined')),
    text_id     uuid,
    answered_by uuid,
    revision    bigint      not null,
    answered_at timestamptz not null,
    primary key (tenant, rating_id)
);
call protect_state('answer');

-- Ratings in the order people read them: of an item, and of a person.
create index rating_of_item on rating (tenant, item_id, occurred_at desc, rating_id desc) where not withdrawn;
create index rating_of_person on rating (tenant, person_id, occurred_at desc, rating_id desc) where not withdrawn;
