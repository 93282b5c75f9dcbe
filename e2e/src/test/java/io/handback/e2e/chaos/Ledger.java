package io.handback.e2e.chaos;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What the clients of a round sent, and what they were told: written by many threads, read when they have ended.
final class Ledger {

    private final AtomicInteger attempts = new AtomicInteger();
    private final Map<String, String> tenants = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /// A request is about to be sent, for the first time or again.
    ///
    /// @param marks one for each thing it writes
    void sent(String tenant, Collection<String> marks) {
        attempts.incrementAndGet();
        marks.forEach(mark -> tenants.put(mark, tenant));
    }

    /// The service has promised all of it.
    void acknowledged(Collection<String> marks) {
        acknowledged.addAll(marks);
    }

    int attempts() {
        return attempts.get();
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /// How many writes nobody knows the outcome of: there once or not at all, both are right.
    int unknown() {
        return tenants.size() - acknowledged.size();
    }

    /// Whether this tenant wrote it.
    boolean wrote(String tenant, String mark) {
        return tenant.equals(tenants.get(mark));
    }
}
