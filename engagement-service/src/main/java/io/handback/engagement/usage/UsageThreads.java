package io.handback.engagement.usage;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Starts and ends the thread that reads the usage topic.
@ApplicationScoped
class UsageThreads {

    private static final long JOIN_MILLIS = 5_000;

    private final UsageAggregator aggregator;
    private final UsageConfig config;
    private List<Thread> threads = List.of();

    UsageThreads(UsageAggregator aggregator, UsageConfig config) {
        this.aggregator = aggregator;
        this.config = config;
    }

    void start(@Observes @Priority(200) StartupEvent started) {
        threads = config.enabled() ? List.of(start(aggregator)) : List.of();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        aggregator.stop();
        for (Thread thread : threads) {
            thread.join(JOIN_MILLIS);
            thread.interrupt();
        }
    }

    private static Thread start(UsageAggregator aggregator) {
        return Thread.ofPlatform().name("handback-usage").daemon().start(() -> run(aggregator));
    }

    private static void run(UsageAggregator aggregator) {
        try {
            aggregator.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
