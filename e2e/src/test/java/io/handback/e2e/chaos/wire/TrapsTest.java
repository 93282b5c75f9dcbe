package io.handback.e2e.chaos.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class TrapsTest {

    private final AtomicInteger kills = new AtomicInteger();
    private final Traps traps = new Traps();

    @Test
    void a_trap_springs_once_and_at_its_own_point_only() {
        CompletableFuture<Long> sprung = traps.arm(CrashPoint.COMMIT_SEND, kills::incrementAndGet);
        assertThat(traps.spring(CrashPoint.COMMIT_ANSWER)).isFalse();
        assertThat(sprung).isNotDone();
        assertThat(traps.spring(CrashPoint.COMMIT_SEND)).isTrue();
        assertThat(traps.spring(CrashPoint.COMMIT_SEND)).isFalse();
        assertThat(sprung).isDone();
        assertThat(kills).hasValue(1);
    }

    @Test
    void a_trap_that_was_taken_away_kills_nobody() {
        CompletableFuture<Long> _ = traps.arm(CrashPoint.COMMIT_SEND, kills::incrementAndGet);
        traps.disarm();
        assertThat(traps.spring(CrashPoint.COMMIT_SEND)).isFalse();
        assertThat(kills).hasValue(0);
    }
}
