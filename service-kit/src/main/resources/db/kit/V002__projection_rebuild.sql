-- A consumer whose projection is being emptied for a rebuild. While its row is here, the consumer writes nothing.
create table projection_rebuild (
    consumer text        primary key,
    began_at timestamptz not null default now()
);
grant select, insert, update, delete on projection_rebuild to handback_worker;
