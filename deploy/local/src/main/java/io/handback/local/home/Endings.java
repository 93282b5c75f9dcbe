package io.handback.local.home;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends processes: asks first, and insists when nothing happens.
public final class Endings {

    private Endings() {}

    /// Asks the process to end; kills it when it is still there after the limit. Returns when it has gone.
    public static void end(ProcessHandle process, Duration limit) {
        process.destroy();
        if (!await(process, limit)) {
            process.destroyForcibly();
            await(process, limit);
        }
    }

    /// Whether the process has gone within the limit.
    public static boolean await(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
