package io.handback.kit.tenant;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Refused;
import io.vertx.pgclient.PgException;

/// Tells a statement that waited too long for a lock (SQLSTATE 55P03) from other failures.
public final class LockTimeouts {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockTimeouts() {}

    /// The answer to a request that could not have its lock in time.
    static Refused busy() {
        Problem busy = new Problem(503, "busy", "Too many requests change this at the same time: repeat the request in a moment.");
        return new Refused(busy.with("Retry-After", "1"));
    }

    /// Whether the failure, or what caused it, is a lock that could not be had in time.
    public static boolean isOne(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg && LOCK_NOT_AVAILABLE.equals(pg.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
