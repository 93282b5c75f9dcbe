-- The feed is read from the log by tenant; no other topic is.
create index event_log_feed on event_log (tenant, xid, position) where topic = 'handback.feed.v1';
