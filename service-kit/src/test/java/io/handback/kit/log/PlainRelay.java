package io.handback.kit.log;

import java.time.Duration;
import java.util.Map;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.kafka.ProducerSettings;
import io.handback.kit.operations.ServiceName;

/// A relay on a thread of its own, without a container around it.
final class PlainRelay {

    private final Relay relay;
    private final Thread thread;

    private PlainRelay(Relay relay, Thread thread) {
        this.relay = relay;
        this.thread = thread;
    }

    static PlainRelay start(AgroalDataSource pool, Map<String, Object> broker, String service, Duration lease) {
        var relay = new Relay(new RelayStore(pool), new Settings(lease), new LogSignal(), new ProducerSettings(broker),
                new ServiceName(service));
        return new PlainRelay(relay, Thread.ofPlatform().daemon().start(() -> run(relay)));
    }

    static Map<String, Object> producerSettings(Map<String, Object> broker) {
        return new ProducerSettings(broker).connection();
    }

    boolean alive() {
        return thread.isAlive();
    }

    void stop() throws InterruptedException {
        relay.stop();
        thread.join(10_000);
    }

    private static void run(Relay relay) {
        try {
            relay.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private record Settings(Duration lease) implements RelayConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int batch() {
            return 100;
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration pollAtHorizon() {
            return Duration.ofMillis(5);
        }

        @Override
        public Duration retry() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration maintenance() {
            return Duration.ofHours(1);
        }
    }
}
