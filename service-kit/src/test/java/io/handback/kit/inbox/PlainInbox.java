package io.handback.kit.inbox;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.TracerProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/// The read path over a pool, without Quarkus and without a Kafka client: tests hand it what a client would have polled.
record PlainInbox(StoredOffsets offsets, WorkerTransactions transactions, ConsumerRecovery recovery, Inbox inbox) {

    static PlainInbox over(AgroalDataSource pool) {
        var offsets = new StoredOffsets(pool);
        var transactions = new WorkerTransactions(pool);
        var recovery = new ConsumerRecovery(noChannels(), new SeekToStoredOffset(offsets));
        var inbox = new Inbox(transactions, offsets, new InboxEntries(), new DeadLetters(new ObjectMapper()), recovery,
                new ConsumerSpans(TracerProvider.noop().get("test")));
        return new PlainInbox(offsets, transactions, recovery, inbox);
    }

    void stop() {
        recovery.stop(new ShutdownEvent());
    }

    /// The handlers a service would have.
    @SuppressWarnings("unchecked")
    static Instance<FactHandler> handlers(FactHandler... known) {
        return (Instance<FactHandler>) Proxy.newProxyInstance(PlainInbox.class.getClassLoader(), new Class<?>[]{Instance.class},
                (_, method, _) -> method.getName().equals("stream") ? Stream.of(known) : List.of(known).iterator());
    }

    @SuppressWarnings("unchecked")
    private static Instance<KafkaClientService> noChannels() {
        Object clients = answering(KafkaClientService.class, Set.of());
        return (Instance<KafkaClientService>) answering(Instance.class, clients);
    }

    private static Object answering(Class<?> type, Object answer) {
        return Proxy.newProxyInstance(PlainInbox.class.getClassLoader(), new Class<?>[]{type}, (_, _, _) -> answer);
    }
}
