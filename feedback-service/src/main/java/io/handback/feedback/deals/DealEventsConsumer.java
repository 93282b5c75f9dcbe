package io.handback.feedback.deals;

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

/// Keeps the copy of deals up to date.
@ApplicationScoped
class DealEventsConsumer implements FactHandler {

    private static final String PUT = """
            insert into known_deal as known (tenant, deal_id, revision, source, external_id, name) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant, deal_id) do update
               set revision = excluded.revision, source = excluded.source, external_id = excluded.external_id, name = excluded.name
             where known.revision < excluded.revision""";
    private static final String REMOVE = "delete from known_deal where tenant = ? and deal_id = ?";

    private final Inbox inbox;

    DealEventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("deal-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        inbox.apply(this, batch);
    }

    @Override
    public String consumer() {
        return "handback.feedback.deals";
    }

    @Override
    public List<String> projectionTables() {
        return List.of("known_deal");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        switch (DealFact.of(fact)) {
            case DealFact.DealChanged deal ->
                db.update(PUT, db.tenant(), deal.dealId(), deal.revision(), deal.source(), deal.externalId(), deal.name());
            case DealFact.DealErased(var dealId) -> db.update(REMOVE, db.tenant(), dealId);
            case DealFact.Unrelated() -> {
            }
        }
    }
}
