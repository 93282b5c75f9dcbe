package io.handback.feedback.settings;

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

/// Keeps the copy of the settings up to date.
@ApplicationScoped
class SettingsEventsConsumer implements FactHandler {

    private static final String PUT = """
            insert into known_settings as known (tenant, revision, signed_by_default) values (?, ?, ?)
            on conflict (tenant) do update set revision = excluded.revision, signed_by_default = excluded.signed_by_default
             where known.revision < excluded.revision""";
    private static final String REMOVE = "delete from known_settings where tenant = ?";

    private final Inbox inbox;

    SettingsEventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("settings-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        inbox.apply(this, batch);
    }

    @Override
    public String consumer() {
        return "handback.feedback.settings";
    }

    @Override
    public List<String> projectionTables() {
        return List.of("known_settings");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        switch (SettingsFact.of(fact)) {
            case SettingsFact.SettingsChanged settings ->
                db.update(PUT, db.tenant(), settings.revision(), settings.signedByDefault());
            case SettingsFact.SettingsErased() -> db.update(REMOVE, db.tenant());
            case SettingsFact.Unrelated() -> {
            }
        }
    }
}
