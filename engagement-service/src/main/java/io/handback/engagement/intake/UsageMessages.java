package io.handback.engagement.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.engagement.intake.Reporters.Known;
import io.handback.engagement.intake.UsageProducer.Outgoing;
import io.handback.engagement.usage.UsageJson;
import io.handback.engagement.usage.UsageRecorded;
import io.handback.engagement.usage.UsageRecorded.Who;
import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.kafka.CommonHeaders;
import io.handback.kit.operations.ServiceName;
import io.handback.kit.tenant.TenantId;

/// Makes the record of an event: keyed by tenant and item, so that an item's events stay in order; a search goes by its own id.
@ApplicationScoped
class UsageMessages {

    private final ServiceName service;
    private final ObjectMapper json;

    UsageMessages(ServiceName service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    /// The records of one batch.
    List<Outgoing> of(TenantId tenant, List<ReportedEvent> events, Known known, Instant receivedAt) {
        var common = new CommonHeaders(service.source(), UsageRecorded.TYPE, tenant.value());
        return events.stream().map(event -> record(common, tenant, event, known.of(event), receivedAt)).toList();
    }

    private Outgoing record(CommonHeaders common, TenantId tenant, ReportedEvent event, @Nullable UUID person, Instant receivedAt) {
        var recorded = new UsageRecorded(tenant, 1, event.occurredAt(), receivedAt, event.id(), event.action().name(), event.what(),
                new Who(person, event.visitorId()), event.circumstances(), event.attributes());
        var headers = new RecordHeaders();
        common.write(headers, new CloudEventHeaders(event.id().toString(), service.source(), UsageRecorded.TYPE, event.occurredAt(),
                tenant.value(), 1, null));
        UUID item = event.what().itemId();
        return new Outgoing(tenant.keyOf(item == null ? event.id() : item), UsageJson.write(json, recorded), headers);
    }
}
