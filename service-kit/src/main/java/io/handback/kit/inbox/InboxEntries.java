package io.handback.kit.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/// Remembers which events a consumer has applied. The same id with other content: the first is kept, the conflict recorded.
@ApplicationScoped
class InboxEntries {

    private static final Logger LOG = Logger.getLogger(InboxEntries.class);
    private static final String ENTER = """
            insert into inbox (tenant, consumer, event_id, content) values (?, ?, ?, ?) on conflict do nothing""";
    private static final String CONFLICT = """
            insert into inbox_conflict (tenant, consumer, event_id, content)
            select tenant, consumer, event_id, ? from inbox where tenant = ? and consumer = ? and event_id = ? and content <> ?
            on conflict do nothing""";

    boolean isNew(Connection connection, String consumer, Fact fact) throws SQLException {
        var db = new WorkerSession(fact.tenant(), connection);
        byte[] content = digest(fact.payload());
        if (db.update(ENTER, fact.tenant(), consumer, fact.eventId(), content) == 1) {
            return true;
        }
        int conflicts = db.update(CONFLICT, content, fact.tenant(), consumer, fact.eventId(), content);
        if (conflicts > 0) {
            LOG.warnf("%s: event %s came again with other content; the first is kept", consumer, fact.eventId());
        }
        return false;
    }

    private static byte[] digest(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
