package io.handback.e2e.chaos.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// What is promised about single statements and requests, and so can be seen only where they pass: what broke, and how often.
public final class Promises {

    /// `acks=all` for every record, or a broker's death can lose what was acknowledged.
    public static final String ACKS = "a record was sent without acks=all";
    /// The lock comes before anything that takes a transaction id, or a later change can get the earlier place in the log.
    public static final String LOCK_FIRST = "an idempotency row was written before the aggregate's lock was held";
    /// A tenant's setting ends with its transaction, or the connection's next user has it.
    public static final String TENANT_LEFT = "a connection still had a tenant after its transaction";
    /// What the inbox has already is compared with it and left alone. A second line of defence (revisions) would hide the lack of the first.
    public static final String APPLIED_ONCE = "a record was applied that the inbox had already";

    private final Map<String, LongAdder> broken = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> kept = new ConcurrentHashMap<>();

    void count(String promise, boolean holds) {
        (holds ? kept : broken).computeIfAbsent(promise, _ -> new LongAdder()).increment();
    }

    /// Each broken promise and how often it was.
    public Map<String, Long> broken() {
        return sums(broken);
    }

    /// Each promise and how often it was seen kept: one that was never put to the test shows nothing.
    public Map<String, Long> kept() {
        return sums(kept);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().sum()));
    }
}
