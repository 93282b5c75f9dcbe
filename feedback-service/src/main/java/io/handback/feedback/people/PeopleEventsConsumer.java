package io.handback.feedback.people;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.handback.kit.identity.KnownIdentities;
import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.FactHandler;
import io.handback.kit.inbox.Inbox;
import io.handback.kit.inbox.WorkerSession;
import io.smallrye.reactive.messaging.annotations.Blocking;

/// Keeps the copies of people, their identities, and teams up to date.
@ApplicationScoped
class PeopleEventsConsumer implements FactHandler {

    private static final String PUT_PERSON = """
            insert into known_person as known (tenant, person_id, revision, name, team_id) values (?, ?, ?, ?, ?)
            on conflict (tenant, person_id) do update
               set revision = excluded.revision, name = excluded.name, team_id = excluded.team_id
             where known.revision < excluded.revision""";
    private static final String REMOVE_PERSON = "delete from known_person where tenant = ? and person_id = ?";
    private static final String PUT_TEAM = """
            insert into known_team as known (tenant, team_id, revision, name) values (?, ?, ?, ?)
            on conflict (tenant, team_id) do update set revision = excluded.revision, name = excluded.name
             where known.revision < excluded.revision""";
    private static final String REMOVE_TEAM = "delete from known_team where tenant = ? and team_id = ?";

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
        return "handback.feedback.people";
    }

    @Override
    public List<String> projectionTables() {
        return List.of("known_person", "known_team", "known_identity");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        switch (PeopleFact.of(fact)) {
            case PeopleFact.PersonChanged person -> put(db, person);
            case PeopleFact.PersonErased(var personId) -> forget(db, personId);
            case PeopleFact.TeamChanged team -> db.update(PUT_TEAM, db.tenant(), team.teamId(), team.revision(), team.name());
            case PeopleFact.TeamErased(var teamId) -> db.update(REMOVE_TEAM, db.tenant(), teamId);
            case PeopleFact.Unrelated() -> {
            }
        }
    }

    private void put(WorkerSession db, PeopleFact.PersonChanged person) throws SQLException {
        int newer = db.update(PUT_PERSON, db.tenant(), person.personId(), person.revision(), person.name(), person.teamId());
        if (newer == 1) {
            identities.put(db, person.personId(), person.identities(), person.roles(), person.revision());
        }
    }

    private void forget(WorkerSession db, UUID personId) throws SQLException {
        db.update(REMOVE_PERSON, db.tenant(), personId);
        identities.forget(db, personId);
    }
}
