package io.handback.kit.operations;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Takes the figures that need a query every few seconds, so that a scrape costs none.
@ApplicationScoped
class Sampler {

    /// One group of figures.
    interface Sample {

        /// Asks for the present values.
        void take() throws SQLException, InterruptedException;
    }

    private static final Logger LOG = Logger.getLogger(Sampler.class);

    private final List<Sample> samples;
    private final long everyMillis;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Sampler(@All List<Sample> samples, @ConfigProperty(name = "handback.metrics.sample-millis", defaultValue = "5000") long everyMillis) {
        this.samples = samples;
        this.everyMillis = everyMillis;
    }

    void start(@Observes @Priority(200) StartupEvent started) {
        Thread.ofPlatform().name("handback-metrics").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    /// Registers a gauge whose value is whatever the supplier gives at the scrape.
    static void gauge(MeterRegistry metrics, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(metrics);
    }

    private void run() {
        try {
            do {
                samples.forEach(Sampler::take);
            } while (!stopping.await(everyMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(Sample sample) {
        try {
            sample.take();
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("figures not taken this time: %s", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
