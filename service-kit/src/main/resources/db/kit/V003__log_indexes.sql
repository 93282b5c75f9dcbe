-- Every row of the log pays for every index, so there is one: the order in which cursors read. Rows are neither updated nor looked for by
-- anything else; positions are unique because the table gives them out (generated always). A service whose log is read by topic as well
-- has an index of that topic alone, in its own migrations.
alter table event_log drop constraint event_log_pkey;
drop index event_log_by_topic;
