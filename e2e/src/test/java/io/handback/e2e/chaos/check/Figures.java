package io.handback.e2e.chaos.check;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.traffic.Tenant;
import io.handback.local.home.Service;

/// What the API shows is what a recount of the ratings and of the topic's usage events gives.
final class Figures {

    private final Evidence evidence;
    private final Findings findings;

    Figures(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare(Tenant tenant, String itemId) throws SQLException, IOException, InterruptedException {
        JsonNode summary = tenant.as("marketer").get("/engagement/v1/content/" + itemId + "/summary").body();
        JsonNode shown = summary.at("/ratings/distribution");
        for (int stars = 1; stars <= 5; stars++) {
            long given = evidence.store(Service.FEEDBACK).number("""
                    select count(*) from rating where tenant = '%s' and item_id = '%s' and stars = %d and not withdrawn
                       and 'rep' = any (rater_roles)""".formatted(tenant.name(), itemId, stars));
            same("ratings of " + stars + " stars", tenant.name(), shown.path(stars - 1).asLong(), given);
        }
        same("views", tenant.name(), views(summary), used(tenant.name(), itemId));
    }

    /// How many usage events of an item its tenant's clients put on the topic, each once.
    long used(String tenant, String itemId) {
        return evidence.records(Evidence.USAGE)
                .stream()
                .filter(record -> record.tenant().equals(tenant) && Objects.requireNonNullElse(record.value(), "").contains(itemId))
                .map(TopicRecord::eventId)
                .distinct()
                .count();
    }

    private static long views(JsonNode summary) {
        for (JsonNode action : summary.at("/usage/actions")) {
            if (action.path("action").asText().equals("viewed")) {
                return action.path("events").asLong();
            }
        }
        return 0;
    }

    void same(String what, String tenant, long shown, long counted) {
        String where = "%s of %s: %d shown, %d counted".formatted(what, tenant, shown, counted);
        findings.add(Fault.LOST, where, Math.max(0, counted - shown));
        findings.add(Fault.DOUBLED, where, Math.max(0, shown - counted));
    }
}
