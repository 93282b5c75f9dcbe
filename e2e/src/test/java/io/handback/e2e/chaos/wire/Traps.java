package io.handback.e2e.chaos.wire;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/// Kills a service at the exact moment its bytes tell that it has reached a crash point: one trap at a time, each springs once.
public final class Traps {

    private final AtomicReference<@Nullable Trap> armed = new AtomicReference<>();

    private record Trap(CrashPoint point, Runnable kill, CompletableFuture<Long> sprung) {}

    /// Arms the trap.
    ///
    /// @param kill ends the service; when it returns, the service does nothing any more
    /// @return completes with the nanosecond of this machine's clock at which it sprang
    public CompletableFuture<Long> arm(CrashPoint point, Runnable kill) {
        Trap trap = new Trap(point, kill, new CompletableFuture<>());
        armed.set(trap);
        return trap.sprung();
    }

    /// Takes the trap away when it did not spring.
    public void disarm() {
        armed.set(null);
    }

    /// Whether a trap was waiting for this; then the service is dead, and the bytes that told must not go on.
    boolean spring(CrashPoint point) {
        Trap trap = armed.get();
        if (trap == null || trap.point() != point || !armed.compareAndSet(trap, null)) {
            return false;
        }
        trap.kill().run();
        trap.sprung().complete(System.nanoTime());
        return true;
    }
}
