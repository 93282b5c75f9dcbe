package io.handback.embedded;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/// Unguessable, short-lived handles (authorization codes, refresh tokens, sessions) for what they stand for.
final class Grants<T> {

    private final Map<String, Grant<T>> open = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Duration lifetime;
    private final InstantSource clock;

    Grants(Duration lifetime, InstantSource clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    private record Grant<T>(T what, Instant end) {}

    String issue(T what) {
        Instant now = clock.instant();
        open.values().removeIf(grant -> !grant.end().isAfter(now));
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String handle = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(handle, new Grant<>(what, now.plus(lifetime)));
        return handle;
    }

    /// What the handle stands for; the handle stays good. Null: unknown, used or too old.
    @Nullable
    T find(String handle) {
        return inTime(open.get(handle));
    }

    /// What the handle stands for; the handle is used up. Null: unknown, used or too old.
    @Nullable
    T redeem(String handle) {
        return inTime(open.remove(handle));
    }

    @Nullable
    private T inTime(@Nullable Grant<T> grant) {
        return grant == null || !grant.end().isAfter(clock.instant()) ? null : grant.what();
    }
}
