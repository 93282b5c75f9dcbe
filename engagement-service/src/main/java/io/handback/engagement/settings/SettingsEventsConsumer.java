package io.handback.engagement.settings;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.FactHandler;
import io.handback.kit.inbox.Inbox;
import io.handback.kit.inbox.WorkerSession;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.annotations.Blocking;

/// Keeps the tenants' settings; a new time zone moves every event to the day it now belongs to.
@ApplicationScoped
class SettingsEventsConsumer implements FactHandler {

    private static final String ZONE = "select time_zone from tenant_settings where tenant = ?";
    private static final String PUT = """
            insert into tenant_settings as s (tenant, time_zone, leads_see_own_team_usage, revision) values (?, ?, ?, ?)
            on conflict (tenant) do update
               set time_zone = excluded.time_zone, leads_see_own_team_usage = excluded.leads_see_own_team_usage,
                   revision = excluded.revision
             where s.revision < excluded.revision""";

    private final Inbox inbox;
    private final List<ZoneListener> listeners;

    SettingsEventsConsumer(Inbox inbox, @All List<ZoneListener> listeners) {
        this.inbox = inbox;
        this.listeners = listeners;
    }

    @Incoming("settings-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        inbox.apply(this, batch);
    }

    @Override
    public String consumer() {
        return "handback.engagement.settings";
    }

    @Override
    public List<String> projectionTables() {
        return List.of("tenant_settings");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        if (!fact.type().equals(SettingsFact.TYPE) || fact.tombstone()) {
            return;
        }
        SettingsFact settings = SettingsFact.of(fact);
        List<String> before = db.query(ZONE, row -> row.getString(1), db.tenant());
        int changed = db.update(PUT, db.tenant(), settings.timeZone(), settings.leadsSeeOwnTeamUsage(), settings.revision());
        if (changed == 1 && !before.equals(List.of(String.valueOf(settings.timeZone())))) {
            for (ZoneListener listener : listeners) {
                listener.zoneChanged(db, String.valueOf(settings.timeZone()));
            }
        }
    }
}
