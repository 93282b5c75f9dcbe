package io.handback.feedback.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;

/// What the other services publish, sent as they would send it.
public final class Others {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String HEAD = "\"tenantId\":\"%s\",\"revision\":%d,\"occurredAt\":\"2026-01-02T03:04:05Z\"";

    private Others() {}

    /// A name for a tenant nobody else uses.
    public static String newTenant() {
        return "t-" + UUID.randomUUID();
    }

    /// An item whose version 1 is superseded, 2 published and 3 a draft, known to this service.
    public static UUID publishedItem(String tenant, String title) {
        UUID itemId = UUID.randomUUID();
        publishedItem(tenant, itemId, title);
        return itemId;
    }

    public static void publishedItem(String tenant, UUID itemId, String title) {
        item(tenant, itemId, 1, itemJson(tenant, itemId, 1, title, "active"));
        awaitItem(tenant, itemId, 1);
    }

    public static void item(String tenant, UUID itemId, long revision, String payload) {
        Topics.send("handback.content.v1", UUID.randomUUID(), "content-item.changed.v1", tenant + ":" + itemId, revision, payload);
    }

    public static String itemJson(String tenant, UUID itemId, long revision, String title, String state) {
        return """
                {%s,"itemId":"%s","title":"%s","kind":"one-pager","owner":"%s","state":"%s","createdAt":"2026-01-01T00:00:00Z",
                 "tags":{"persona":["cfo"],"stage":["negotiation","closing"]},"audience":{"teams":[],"regions":[],"roles":[]},
                 "currentVersion":2,"versions":[
                 {"version":1,"state":"superseded","summary":"First","hasBody":true,"author":"%4$s","publishedAt":"2026-01-01T10:00:00Z"},
                 {"version":2,"state":"published","summary":"Us and 100%% of the others","hasBody":false,"link":"https://example.com/p.pdf",
                  "author":"%4$s","publishedAt":"2026-01-02T10:00:00Z","estimate":{"value":2,"reservations":["too-simple"]}},
                 {"version":3,"state":"draft","summary":"Next","hasBody":true,"author":"%4$s"}]}"""
                .formatted(HEAD.formatted(tenant, revision), itemId, title, UUID.randomUUID(), state);
    }

    public static void awaitItem(String tenant, UUID itemId, long revision) {
        awaitCount(1, "select count(*) from known_content where tenant = ? and item_id = ? and revision = ?", tenant, itemId, revision);
    }

    /// A person in a team, known by `crm:<externalId>`.
    public static void person(String tenant, UUID personId, String externalId, String name, String team) {
        UUID teamId = UUID.nameUUIDFromBytes(team.getBytes(StandardCharsets.UTF_8));
        Topics.send("handback.people.v1", UUID.randomUUID(), "team.changed.v1", tenant + ":" + teamId, 1, """
                {%s,"teamId":"%s","source":"crm","externalId":"%s","name":"%s"}"""
                .formatted(HEAD.formatted(tenant, 1), teamId, team, team));
        Topics.send("handback.people.v1", UUID.randomUUID(), "person.changed.v1", tenant + ":" + personId, 1, """
                {%s,"personId":"%s","name":"%s","teamId":"%s","roles":["rep"],"identities":[{"source":"crm","id":"%s"}]}"""
                .formatted(HEAD.formatted(tenant, 1), personId, name, teamId, externalId));
        awaitCount(1, "select count(*) from known_person where tenant = ? and person_id = ?", tenant, personId);
        awaitCount(1, "select count(*) from known_team where tenant = ? and team_id = ?", tenant, teamId);
    }

    /// A deal of the CRM.
    public static void deal(String tenant, UUID dealId, String externalId, String name) {
        Topics.send("handback.deals.v1", UUID.randomUUID(), "deal.changed.v1", tenant + ":" + dealId, 1, """
                {%s,"dealId":"%s","source":"crm","externalId":"%s","name":"%s","stage":"discovery","status":"open",
                 "createdAt":"2026-01-01T00:00:00Z"}"""
                .formatted(HEAD.formatted(tenant, 1), dealId, externalId, name));
        awaitCount(1, "select count(*) from known_deal where tenant = ? and deal_id = ?", tenant, dealId);
    }

    /// The tenant's settings.
    public static void settings(String tenant, long revision, boolean signedByDefault) {
        Topics.send("handback.settings.v1", UUID.randomUUID(), "tenant-settings.changed.v1", tenant + ":" + tenant, revision, """
                {%s,"timeZone":"Europe/Berlin","currency":"EUR","workingDays":[1],"holidays":[],"signedByDefault":%s,
                 "leadsSeeOwnTeamUsage":false}"""
                .formatted(HEAD.formatted(tenant, revision), signedByDefault));
        awaitCount(1, "select count(*) from known_settings where tenant = ? and revision = ?", tenant, revision);
    }

    /// Waits, within a limit, until the store counts this many.
    public static void awaitCount(long wanted, String sql, Object... parameters) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(Store.count(sql, parameters)).isEqualTo(wanted));
    }
}
