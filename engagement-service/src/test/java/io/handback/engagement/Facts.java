package io.handback.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;

import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;

/// What the other services publish.
public final class Facts {

    private Facts() {}

    /// Waits until a query counts so many.
    public static void awaitCount(long wanted, String sql, Object... parameters) {
        await(() -> Store.count(sql, parameters) == wanted, sql);
    }

    /// Waits for something that must come true soon.
    public static void await(Callable<Boolean> condition, String what) {
        Awaitility.await(what).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    /// An item with version 1 published and version 2 still a draft.
    public static void item(String tenant, UUID item, UUID owner, UUID author, int estimate) {
        Topics.send("handback.content.v1", UUID.randomUUID(), "content-item.changed.v1", tenant + ":" + item, 1,
                """
                        {"tenantId": "%1$s", "revision": 1, "occurredAt": "%5$s", "itemId": "%2$s", "title": "Price comparison", "kind": "one-pager",
                         "owner": "%3$s", "state": "active", "tags": {}, "audience": {"teams": [], "regions": [], "roles": []}, "currentVersion": 1,
                         "createdAt": "%5$s", "versions": [
                          {"version": 1, "state": "published", "summary": "s", "hasBody": true, "author": "%4$s", "publishedAt": "%5$s",
                           "estimate": {"value": %6$d, "reservations": ["too-simple"]}},
                          {"version": 2, "state": "draft", "summary": "s", "hasBody": true, "author": "%4$s"}]}"""
                        .formatted(tenant, item, owner, author, Instant.now(), estimate));
        awaitCount(1, "select count(*) from known_item where tenant = ? and item_id = ?", tenant, item);
    }

    /// An item nobody in the test owns.
    public static UUID item(String tenant, int estimate) {
        UUID item = UUID.randomUUID();
        item(tenant, item, UUID.randomUUID(), UUID.randomUUID(), estimate);
        return item;
    }

    /// One person's rating of one version.
    public record Rater(UUID rating, UUID person, String role) {

        /// Somebody new with the role rep.
        public static Rater rep() {
            return of(UUID.randomUUID(), "rep");
        }

        /// Somebody known, rating in a role.
        public static Rater of(UUID person, String role) {
            return new Rater(UUID.randomUUID(), person, role);
        }
    }

    /// A rating given or replaced.
    public static void rated(String tenant, UUID item, Rater rater, int stars, long revision) {
        Topics.send("handback.feedback.v1", UUID.randomUUID(), "rating.given.v1", tenant + ":" + item, revision, """
                {"tenantId": "%1$s", "revision": %2$d, "occurredAt": "%3$s", "ratingId": "%4$s", "itemId": "%5$s", "version": 1,
                 "personId": "%6$s", "raterRoles": ["%7$s"], "stars": %8$d, "reasons": [], "signed": false, "receivedAt": "%3$s"}"""
                .formatted(tenant, revision, Instant.now(), rater.rating(), item, rater.person(), rater.role(), stars));
    }

    /// A rating taken back.
    public static void withdrawn(String tenant, UUID item, Rater rater, long revision) {
        Topics.send("handback.feedback.v1", UUID.randomUUID(), "rating.withdrawn.v1", tenant + ":" + item, revision, """
                {"tenantId": "%1$s", "revision": %2$d, "occurredAt": "%3$s", "ratingId": "%4$s", "itemId": "%5$s", "version": 1,
                 "personId": "%6$s", "receivedAt": "%3$s"}"""
                .formatted(tenant, revision, Instant.now(), rater.rating(), item, rater.person()));
    }

    /// A tenant's settings.
    public static void settings(String tenant, String zone, boolean leadsSee, long revision) {
        Topics.send("handback.settings.v1", UUID.randomUUID(), "tenant-settings.changed.v1", tenant + ":" + tenant, revision, """
                {"tenantId": "%s", "revision": %d, "occurredAt": "%s", "timeZone": "%s", "currency": "EUR", "workingDays": [1, 2, 3, 4, 5],
                 "holidays": [], "signedByDefault": false, "leadsSeeOwnTeamUsage": %s}"""
                .formatted(tenant, revision, Instant.now(), zone, leadsSee));
        awaitCount(1, "select count(*) from tenant_settings where tenant = ? and revision = ?", tenant, revision);
    }

    /// A usage event as a client sends it.
    public static String event(UUID id, String action, UUID item, Instant at) {
        return """
                {"id": "%s", "action": "%s", "itemId": "%s", "version": 1, "occurredAt": "%s"}""".formatted(id, action, item, at);
    }

    /// A usage event now.
    public static String event(String action, UUID item) {
        return event(UUID.randomUUID(), action, item, Instant.now());
    }

    /// A record of the usage topic; the same id again is a redelivery.
    public static void used(String tenant, UUID id, String action, UUID item, UUID person, Instant at) {
        Topics.send("handback.usage.v1", id, "usage.recorded.v1", tenant + ":" + item, 1, """
                {"tenantId": "%s", "revision": 1, "occurredAt": "%s", "receivedAt": "%s", "eventId": "%s", "action": "%s", "itemId": "%s",
                 "version": 1, "personId": "%s", "attributes": {}}"""
                .formatted(tenant, at, Instant.now(), id, action, item, person));
    }
}
