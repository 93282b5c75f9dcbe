package io.handback.e2e.chaos.wire;

/// The moments at which a crash could tear apart what belongs together.
public enum CrashPoint {
    /// the event is in the log's table, the transaction is not committed
    INSERT_COMMIT("insert/commit"),
    /// the transaction is committed, whoever asked for it has no answer
    COMMIT_ANSWER("commit/answer"),
    /// the relay has read committed rows, the broker has not got them
    COMMIT_SEND("commit/send"),
    /// the broker has the records, the relay's cursor has not moved
    SEND_CURSOR("send/cursor"),
    /// a consumer's effect is committed, the consumer does not know
    COMMIT_OFFSET("commit/offset");

    private final String label;

    CrashPoint(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
