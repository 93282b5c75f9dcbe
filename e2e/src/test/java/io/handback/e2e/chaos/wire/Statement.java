package io.handback.e2e.chaos.wire;

import java.util.Locale;

/// What a statement is, as far as crash points and promises ask.
enum Statement {
    BEGIN, COMMIT, ROLLBACK, LOCK, KEY, LOG, CURSOR, OFFSET, INBOX, COPY, OTHER;

    private static final int HEAD = 400;

    static Statement of(String sql) {
        String text = sql.substring(0, Math.min(sql.length(), HEAD)).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("begin") || text.startsWith("start transaction")) {
            return BEGIN;
        }
        if (text.startsWith("commit")) {
            return COMMIT;
        }
        if (text.startsWith("rollback") && !text.contains("to savepoint")) {
            return ROLLBACK;
        }
        return inside(text);
    }

    private static Statement inside(String text) {
        if (text.contains("pg_advisory_xact_lock")) {
            return LOCK;
        }
        if (text.contains("insert into idempotency_key")) {
            return KEY;
        }
        if (text.contains("insert into event_log")) {
            return LOG;
        }
        if (text.contains("update log_cursor")) {
            return CURSOR;
        }
        return text.contains("update consumer_offset") ? OFFSET : inbox(text);
    }

    /// A record enters the inbox, or, found to be a copy, is compared with what is there.
    private static Statement inbox(String text) {
        if (text.contains("insert into inbox (")) {
            return INBOX;
        }
        return text.contains("insert into inbox_conflict") ? COPY : OTHER;
    }
}
