package io.handback.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.handback.kit.test.BadInputCases;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadInputSliceTest {

    private static final String DEAL = """
            {"source": "crm", "externalId": "1", "name": "Aurora", "account": "Aurora", "stage": "demo", "status": "open",
             "amount": {"amount": "100.00", "currency": "EUR"}, "closeDate": "2026-12-18", "owner": {"source": "crm", "id": "9"},
             "industry": "health", "segment": "enterprise", "createdAt": "2026-09-01T08:00:00Z"}""";
    private static final String TEAM = """
            {"source": "crm", "externalId": "1", "name": "DACH", "region": "DACH", "lead": {"source": "crm", "id": "9"}}""";
    private static final String PERSON = """
            {"source": "crm", "externalId": "1", "subject": "rita", "name": "Rita", "email": "r@example.com", "region": "DACH",
             "team": {"source": "crm", "externalId": "9"}, "roles": ["rep"], "manager": {"source": "crm", "externalId": "9"},
             "activeFrom": "2025-01-01", "identities": [{"source": "mail", "id": "r@example.com"}]}""";
    private static final String EVENT = """
            {"id": "%s", "action": "shared", "itemId": "%s", "version": 1, "dealId": "%s", "stage": "demo", "channel": "mail",
             "page": 1, "seconds": 2, "visitorId": "v", "attributes": {"plugin": "crm"}, "occurredAt": "%s"}""";

    private final String tenant = Client.newTenant();
    private final Client admin = Client.as(tenant, "admin");
    private final Client rep = Client.as(tenant, "rep");

    /// So that a row is bad for what was spoilt in it, and for nothing else.
    @BeforeEach
    void what_the_rows_name_is_known() {
        admin.put("/people", "[{\"source\": \"crm\", \"externalId\": \"9\", \"name\": \"Lea\", \"roles\": [\"sales-lead\"]}]")
                .then()
                .statusCode(200);
        admin.put("/teams", "[{\"source\": \"crm\", \"externalId\": \"9\", \"name\": \"All\"}]").then().statusCode(200);
        rep.personId();
    }

    @TestFactory
    List<DynamicTest> deals_are_refused_in_every_bad_form() {
        return rows("/deals", DEAL);
    }

    @TestFactory
    List<DynamicTest> teams_are_refused_in_every_bad_form() {
        return rows("/teams", TEAM);
    }

    @TestFactory
    List<DynamicTest> people_are_refused_in_every_bad_form() {
        return rows("/people", PERSON);
    }

    @TestFactory
    List<DynamicTest> events_are_refused_in_every_bad_form() {
        String event = EVENT.formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.now().minusSeconds(60));
        return BadInputCases.ofRows("POST", Client.ROOT + "/events", event)
                .allowedTo(rep.bearer())
                .refusedTo(Client.as(tenant, "nothing").bearer())
                .refusingEachAlone()
                .unchanged(this::stored)
                .tests();
    }

    private List<DynamicTest> rows(String path, String row) {
        return BadInputCases.ofRows("PUT", Client.ROOT + path, row)
                .allowedTo(admin.bearer())
                .refusedTo(rep.bearer())
                .unchanged(this::stored)
                .tests();
    }

    private String stored() {
        return Store.rows("""
                select (select count(*) from deal where tenant = ?) as deals,
                       (select count(*) from team where tenant = ?) as teams,
                       (select count(*) from person where tenant = ?) as people,
                       (select count(*) from usage_event where tenant = ?) as usage,
                       (select count(*) from event_log where tenant = ?) as events""", tenant, tenant, tenant, tenant, tenant).toString();
    }
}
