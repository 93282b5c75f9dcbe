package io.handback.kit.web.limit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// One request on its way through: counted as arriving until its body is here, then as worked on until it ends; once each.
final class Visit {

    private enum Stage {
        ARRIVING, WORKING, GONE
    }

    private final AtomicInteger arriving;
    private final AtomicInteger working;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.ARRIVING);

    /// Counts it as arriving.
    Visit(AtomicInteger arriving, AtomicInteger working) {
        this.arriving = arriving;
        this.working = working;
        arriving.incrementAndGet();
    }

    boolean isArriving() {
        return stage.get() == Stage.ARRIVING;
    }

    /// The request is here as a whole.
    void work() {
        if (stage.compareAndSet(Stage.ARRIVING, Stage.WORKING)) {
            working.incrementAndGet();
            arriving.decrementAndGet();
        }
    }

    /// The request is answered, or its connection is gone.
    void end() {
        switch (stage.getAndSet(Stage.GONE)) {
            case ARRIVING -> arriving.decrementAndGet();
            case WORKING -> working.decrementAndGet();
            case GONE -> {
                // it has ended before
            }
        }
    }
}
