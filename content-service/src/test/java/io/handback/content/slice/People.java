package io.handback.content.slice;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;

/// Tells the service of people as engagement-service would, and waits until it has heard.
final class People {

    private static final String TOPIC = "handback.people.v1";
    private static final String TYPE = "person.changed.v1";
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private People() {}

    static void announce(String tenant, UUID person, String source, String id, String role) {
        Topics.send(TOPIC, UUID.randomUUID(), TYPE, tenant + ":" + person, 1, """
                {"tenantId": "%s", "revision": 1, "occurredAt": "2026-01-01T00:00:00Z", "personId": "%s", "roles": ["%s"],
                 "identities": [{"source": "%s", "id": "%s"}], "name": "Somebody"}""".formatted(tenant, person, role, source, id));
        await().atMost(AT_MOST).until(() -> identities(tenant, source, id) == 1);
    }

    static void erase(String tenant, UUID person) {
        Topics.send(TOPIC, UUID.randomUUID(), TYPE, tenant + ":" + person, 2, null);
        await().atMost(AT_MOST)
                .until(() -> Store.count("select count(*) from known_identity where tenant = ? and person_id = ?", tenant, person) == 0);
    }

    private static long identities(String tenant, String source, String id) {
        return Store.count("select count(*) from known_identity where tenant = ? and source = ? and id = ?", tenant, source, id);
    }
}
