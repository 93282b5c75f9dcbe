package io.handback.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.engagement.Client;
import io.handback.kit.test.AlikeCases;
import io.handback.kit.test.Contracts;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PeopleSliceTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final String TEAM = """
            [{"source": "crm", "externalId": "dach", "name": "DACH", "region": "DACH"}]""";
    private static final String PEOPLE = """
            [{"source": "crm", "externalId": "1", "subject": "rep-1", "name": "Rita", "email": "r@example.com", "roles": ["rep"],
              "team": {"source": "crm", "externalId": "dach"}, "manager": {"source": "crm", "externalId": "2"}, "region": "DACH",
              "activeFrom": "2025-01-01", "identities": [{"source": "mail", "id": "r@example.com"}]},
             {"source": "crm", "externalId": "2", "name": "Lea", "roles": ["sales-lead"]}]""";

    private final String tenant = Client.newTenant();
    private final Client admin = Client.as(tenant, "admin");
    private final Client rep = Client.as(tenant, "rep");

    @Test
    void a_list_twice_changes_nothing_the_second_time() {
        admin.put("/teams", TEAM).then().statusCode(200).body("created", equalTo(1));
        admin.put("/people", PEOPLE).then().statusCode(200).body("created", equalTo(2)).body("people.externalId",
                equalTo(List.of("1", "2")));
        long events = events();

        admin.put("/people", PEOPLE).then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(2));
        admin.put("/teams", TEAM).then().statusCode(200).body("unchanged", equalTo(1));

        assertThat(events()).isEqualTo(events);
    }

    @Test
    void a_person_who_signed_in_before_stays_the_same_person() {
        UUID before = rep.personId();
        admin.put("/teams", TEAM);

        admin.put("/people", PEOPLE).then().body("created", equalTo(1)).body("updated", equalTo(1));

        assertThat(rep.personId()).isEqualTo(before);
        admin.get("/people/" + before)
                .then()
                .statusCode(200)
                .body("name", equalTo("Rita"))
                .body("identities.source", containsInAnyOrder("crm", "mail", "oidc"));
    }

    @Test
    void ten_first_sights_of_one_subject_make_one_person() throws Exception {
        Set<UUID> seen = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<UUID>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(rep::personId);
            }
            for (Future<UUID> person : threads.invokeAll(calls)) {
                seen.add(person.get());
            }
        }

        assertThat(seen).hasSize(1);
        assertThat(Store.count("select count(*) from person where tenant = ?", tenant)).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void until_a_directory_sends_a_person_its_token_tells_the_roles() {
        UUID person = rep.personId();
        var promoted = new Client(tenant, rep.subject(), List.of("rep", "sales-lead"));

        promoted.request().put(Client.ROOT + "/people/me").then().body("roles", equalTo(List.of("rep", "sales-lead")));
        admin.put("/people", """
                [{"source": "crm", "externalId": "1", "subject": "rep-1", "name": "Rita", "roles": ["rep"]}]""").then().statusCode(200);

        promoted.request().put(Client.ROOT + "/people/me").then().body("roles", equalTo(List.of("rep")));
        assertThat(promoted.personId()).isEqualTo(person);
    }

    @Test
    void an_integration_acts_for_a_mapped_person_and_for_nobody_else() {
        Client machine = Client.as(tenant, "integration");
        admin.put("/teams", TEAM);
        admin.put("/people", PEOPLE);
        UUID rita = rep.personId();

        machine.request()
                .header("Handback-Acting-For", "mail:r@example.com")
                .put(Client.ROOT + "/people/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(rita.toString()))
                .body("roles", equalTo(List.of("rep")));
        machine.request()
                .header("Handback-Acting-For", "crm:nobody")
                .put(Client.ROOT + "/people/me")
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-person"));
        rep.request().header("Handback-Acting-For", "crm:2").put(Client.ROOT + "/people/me").then().statusCode(403);
    }

    @Test
    void a_bad_row_is_refused_alone_with_everything_that_is_wrong() {
        admin.put("/people", """
                [{"source": "CRM", "externalId": "", "name": "", "roles": ["king"], "extra": 1},
                 {"source": "oidc", "externalId": "", "roles": ["king"]},
                 {"source": "crm", "externalId": "3", "name": "Ok", "roles": []},
                 {"source": "crm", "externalId": "4", "name": "No", "roles": [], "team": {"source": "crm", "externalId": "nowhere"}},
                 {"source": "crm", "externalId": "5", "name": "No", "roles": [], "activeFrom": "2026-01-02", "activeTo": "2026-01-01"}]""")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused.index", equalTo(List.of(0, 1, 3, 4)))
                .body("refused[1].violations.field", equalTo(List.of("externalId", "name", "roles[0]", "source")));
    }

    @Test
    void a_list_of_which_nothing_can_be_taken_is_a_bad_request() {
        admin.put("/people", "[{}]").then().statusCode(400).body("violations", hasSize(4)).body("violations[0].field",
                containsString("[0]."));
        admin.put("/people", "[]").then().statusCode(400);
        admin.put("/people", "{}").then().statusCode(400);
        admin.put("/people", "[" + "{},".repeat(1_000) + "{}]").then().statusCode(413);
        rep.put("/people", PEOPLE).then().statusCode(403);
        assertThat(Store.count("select count(*) from person where tenant = ?", tenant)).isZero();
    }

    @Test
    void every_change_is_a_record_that_follows_the_schema() throws Exception {
        admin.put("/teams", TEAM);
        admin.put("/people", PEOPLE);
        admin.put("/people", PEOPLE.replace("Rita", "Rita Rep"));

        List<ConsumerRecord<byte[], byte[]>> records = Topics.read("handback.people.v1", Topics.ofTenant(tenant), 4, AT_MOST);

        assertThat(records).hasSize(4);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            JsonNode payload = Contracts.json().readTree(record.value());
            String type = payload.has("personId") ? PersonChanged.TYPE : "team.changed.v1";
            assertThat(Contracts.errors(type, payload)).isEmpty();
        }
        assertThat(records.stream().map(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)))
                .anyMatch(text -> text.contains("Rita Rep") && text.contains("\"revision\":2"));
    }

    @Test
    void republishing_appends_the_present_state_of_everybody_under_its_revision() {
        admin.put("/teams", TEAM);
        admin.put("/people", PEOPLE);
        admin.put("/people", PEOPLE.replace("Rita", "Rita Rep"));
        long before = events();

        admin.request().post(Client.ROOT + "/republish").then().statusCode(200);

        assertThat(events()).isEqualTo(before + 3);
        assertThat(Store.rows("select revision from event_log where tenant = ? order by xid desc, position desc limit 3", tenant))
                .extracting(row -> row.get("revision"))
                .containsExactlyInAnyOrder(1L, 1L, 2L);
    }

    @Test
    void another_tenants_person_is_nobody() {
        String other = Client.newTenant();
        UUID foreign = Client.as(other, "rep").personId();

        AlikeCases.assertUnknown("GET", Client.ROOT + "/people/{id}", admin.bearer(), foreign.toString(), "no-uuid");
        assertThat(rep.personId()).isNotEqualTo(foreign);
    }

    private long events() {
        return Store.count("select count(*) from event_log where tenant = ? and topic = 'handback.people.v1'", tenant);
    }
}
