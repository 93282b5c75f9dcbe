package io.handback.content.people;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.handback.kit.identity.Identity;
import io.handback.kit.identity.KnownIdentities;
import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.FactHandler;
import io.handback.kit.inbox.Inbox;
import io.handback.kit.inbox.WorkerSession;
import io.smallrye.reactive.messaging.annotations.Blocking;

/// Keeps the copy of people's identities in step with `handback.people.v1`.
@ApplicationScoped
class PeopleEventsConsumer implements FactHandler {

    private final Inbox inbox;
    private final KnownIdentities identities;

    PeopleEventsConsumer(Inbox inbox, KnownIdentities identities) {
        this.inbox = inbox;
        this.identities = identities;
    }

    @Incoming("people-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        inbox.apply(this, batch);
    }

    @Override
    public String consumer() {
        return "handback.content.people";
    }

    @Override
    public List<String> projectionTables() {
        return List.of("known_identity");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        switch (PersonFact.of(fact)) {
            case PersonFact.Changed(UUID person, List<Identity> known, List<String> roles, long revision) ->
                identities.put(db, person, known, roles, revision);
            case PersonFact.Erased(UUID person) -> identities.forget(db, person);
            case PersonFact.Unrelated _ -> {
            }
        }
    }
}
