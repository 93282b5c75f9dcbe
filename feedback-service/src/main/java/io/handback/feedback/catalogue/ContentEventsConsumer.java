package io.handback.feedback.catalogue;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.FactHandler;
import io.handback.kit.inbox.Inbox;
import io.handback.kit.inbox.WorkerSession;
import io.smallrye.reactive.messaging.annotations.Blocking;

/// Keeps the copy of the catalogue up to date.
@ApplicationScoped
class ContentEventsConsumer implements FactHandler {

    private final Inbox inbox;
    private final ContentProjection projection;

    ContentEventsConsumer(Inbox inbox, ContentProjection projection) {
        this.inbox = inbox;
        this.projection = projection;
    }

    @Incoming("content-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        inbox.apply(this, batch);
    }

    @Override
    public String consumer() {
        return "handback.feedback.content";
    }

    @Override
    public List<String> projectionTables() {
        return List.of("known_content");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        switch (ContentFact.of(fact)) {
            case ContentFact.ItemChanged item -> projection.put(db, item);
            case ContentFact.ItemErased(var itemId) -> projection.remove(db, itemId);
            case ContentFact.Unrelated() -> {
            }
        }
    }
}
