package io.handback.kit.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.tenant.TenantId;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/// Knows, for the whole process, how far each tenant's topics have settled, so that a thousand idle streams cost one query.
@ApplicationScoped
public class LogTail {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final String NEWEST = """
            select tenant, topic, xid::text, position from event_log
             where day >= (now() at time zone 'utc')::date - 1 and (xid, position) > (?::xid8, ?)
               and xid < pg_snapshot_xmin(pg_current_snapshot())
             order by event_log.xid, position limit ?""";
    private static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text";
    private static final int PAGE = 2000;

    private record Feed(String tenant, String topic) {}

    private record Waiter(Feed feed, LogPosition after, UniEmitter<? super Boolean> answer) {}

    private final AgroalDataSource relay;
    private final LogSignal signal;
    private final Map<Feed, LogPosition> newest = new ConcurrentHashMap<>();
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    /// Touched by the tail's thread only; null while nobody waits.
    private @Nullable LogPosition seen;
    private volatile boolean stopping;

    LogTail(@DataSource("relay") AgroalDataSource relay, LogSignal signal) {
        this.relay = relay;
        this.signal = signal;
    }

    /// Completes with true once rows after `position` have settled in the tenant's topic, with false after `atMost`.
    public Uni<Boolean> awaitNews(TenantId tenant, String topic, LogPosition position, Duration atMost) {
        var feed = new Feed(tenant.value(), topic);
        return Uni.createFrom().<Boolean>emitter(answer -> register(new Waiter(feed, position, answer)))
                .ifNoItem().after(atMost).recoverWithItem(false);
    }

    void run() throws InterruptedException {
        while (!stopping) {
            long raised = signal.count();
            try {
                look();
            } catch (SQLException e) {
                LOG.warnf("tail of the event log: %s; trying again", e.getMessage());
            }
            signal.await(raised, waiters.isEmpty() ? IDLE : POLL);
        }
    }

    private void look() throws SQLException {
        if (waiters.isEmpty()) {
            seen = null;
        } else if (seen == null) {
            seen = horizon();
            waiters.forEach(this::wake);
        } else {
            seen = advance(seen);
        }
    }

    void stop() {
        stopping = true;
        signal.raise();
    }

    /// How many streams wait for news.
    int waiting() {
        return waiters.size();
    }

    private void register(Waiter waiter) {
        boolean first = waiters.isEmpty();
        waiters.add(waiter);
        if (first) {
            signal.raise();
        }
        waiter.answer().onTermination(() -> waiters.remove(waiter));
        wakeIfBehind(waiter);
    }

    private LogPosition horizon() throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement query = db.prepareStatement(HORIZON)) {
            ResultSet row = query.executeQuery();
            row.next();
            return new LogPosition(row.getLong(1) - 1, Long.MAX_VALUE);
        }
    }

    private LogPosition advance(LogPosition from) throws SQLException {
        LogPosition last = from;
        int rows = 0;
        try (Connection db = relay.getConnection(); PreparedStatement query = db.prepareStatement(NEWEST)) {
            query.setString(1, Long.toString(from.xid()));
            query.setLong(2, from.position());
            query.setInt(3, PAGE);
            for (ResultSet row = query.executeQuery(); row.next(); rows++) {
                last = new LogPosition(row.getLong(3), row.getLong(4));
                newest.put(new Feed(row.getString(1), row.getString(2)), last);
            }
        }
        waiters.forEach(this::wakeIfBehind);
        if (rows == PAGE) {
            signal.raise();
        }
        return last;
    }

    private void wakeIfBehind(Waiter waiter) {
        LogPosition latest = newest.get(waiter.feed());
        if (latest != null && latest.compareTo(waiter.after()) > 0) {
            wake(waiter);
        }
    }

    private void wake(Waiter waiter) {
        waiters.remove(waiter);
        waiter.answer().complete(true);
    }
}
