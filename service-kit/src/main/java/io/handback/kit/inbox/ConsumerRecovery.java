package io.handback.kit.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;

/// Brings a consumer back to its stored offset after a batch of it was dropped, and ends waits when the process stops.
@ApplicationScoped
class ConsumerRecovery {

    private static final Logger LOG = Logger.getLogger(ConsumerRecovery.class);

    private final Instance<KafkaClientService> clients;
    private final SeekToStoredOffset seek;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ConsumerRecovery(Instance<KafkaClientService> clients, @Identifier("stored-offsets") SeekToStoredOffset seek) {
        this.clients = clients;
        this.seek = seek;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    /// Waits; false when the process is stopping.
    boolean mayGoOn(Duration pause) {
        try {
            return !stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Claims the partition anew if this process still holds it and has not done so since, and reads on from the stored offset.
    void seekAgain(String group, TopicPartition partition) {
        onPollingThread(group, client -> {
            if (client.assignment().contains(partition)) {
                seek.claimIfLost(client, partition);
            }
        });
    }

    /// Claims every partition this process holds anew; a partition without traffic would not notice by itself.
    void seekAllAgain(String group) {
        onPollingThread(group, client -> seek.claim(client, client.assignment()));
    }

    private void onPollingThread(String group, java.util.function.Consumer<Consumer<Object, Object>> task) {
        KafkaClientService kafka = clients.get();
        for (String channel : kafka.getConsumerChannels()) {
            KafkaConsumer<Object, Object> consumer = kafka.getConsumer(channel);
            if (group.equals(consumer.configuration().get("group.id"))) {
                consumer.runOnPollingThread(task)
                        .subscribe().with(_ -> LOG.debugf("%s goes on from its stored offsets", group),
                                failure -> LOG.warnf("%s: offsets could not be sought again: %s", group, failure.getMessage()));
            }
        }
    }
}
