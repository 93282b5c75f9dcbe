package io.handback.engagement.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.Facts;
import io.handback.engagement.Facts.Rater;
import io.handback.kit.test.AlikeCases;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class SummarySliceTest {

    private final String tenant = Client.newTenant();
    private final Client marketer = Client.as(tenant, "marketer");
    private final Client rep = Client.as(tenant, "rep");

    @Test
    void facts_in_any_order_leave_the_highest_revision_and_a_withdrawn_rating_leaves_n() {
        UUID item = Facts.item(tenant, 2);
        Rater rater = Rater.rep();
        Facts.rated(tenant, item, rater, 2, 3);
        Facts.rated(tenant, item, rater, 5, 1);
        Facts.rated(tenant, item, rater, 4, 2);
        Rater gone = Rater.rep();
        Facts.withdrawn(tenant, item, gone, 2);
        Facts.rated(tenant, item, gone, 1, 1);
        last(item);

        assertThat(summary(item).getList("ratings.distribution")).isEqualTo(List.of(0, 1, 1, 0, 0));
        Facts.withdrawn(tenant, item, rater, 4);
        Facts.awaitCount(1, "select count(*) from rating where tenant = ? and rating_id = ? and revision = 4", tenant, rater.rating());
        assertThat(summary(item).getInt("ratings.n")).isEqualTo(1);
    }

    @Test
    void owner_author_and_who_is_no_rep_do_not_count() {
        UUID item = UUID.randomUUID();
        UUID owner = UUID.randomUUID();
        UUID author = UUID.randomUUID();
        Facts.item(tenant, item, owner, author, 4);
        Facts.rated(tenant, item, Rater.of(owner, "rep"), 5, 1);
        Facts.rated(tenant, item, Rater.of(author, "rep"), 5, 1);
        Facts.rated(tenant, item, Rater.of(UUID.randomUUID(), "marketer"), 5, 1);
        last(item);

        assertThat(summary(item).getList("ratings.distribution")).isEqualTo(List.of(0, 0, 1, 0, 0));
    }

    @Test
    void five_helpful_ratings_of_what_marketing_thought_little_of_are_a_hidden_gem() {
        UUID item = Facts.item(tenant, 2);
        for (int stars : new int[]{5, 4, 5, 4, 5}) {
            Facts.rated(tenant, item, Rater.rep(), stars, 1);
        }
        Facts.awaitCount(5, "select count(*) from rating where tenant = ? and item_id = ?", tenant, item);

        JsonPath summary = summary(item);

        assertThat(summary.getString("ratings.verdict.value")).isEqualTo("liked");
        assertThat(summary.getDouble("ratings.mean")).isEqualTo(4.6);
        assertThat(summary.getDouble("ratings.helpful.lower")).isCloseTo(0.5655, within(0.0001));
        assertThat(summary.getString("gap.classification")).isEqualTo("hidden-gem");
        assertThat(summary.getDouble("gap.value")).isEqualTo(2.6);
        assertThat(summary.<Object>get("ratings.fewerThan")).isNull();
    }

    @Test
    void few_ratings_say_so_and_conclude_nothing() {
        UUID item = Facts.item(tenant, 5);
        last(item);

        marketer.get("/content/" + item + "/summary")
                .then()
                .statusCode(200)
                .body("ratings.n", equalTo(1))
                .body("ratings.fewerThan", equalTo(5))
                .body("ratings.verdict", hasKey("value"))
                .body("ratings.verdict.value", nullValue())
                .body("ratings.verdict.reason", equalTo("too few"))
                .body("gap.classification", equalTo("none"))
                .body("estimate.reservations", equalTo(List.of("too-simple")));
    }

    @Test
    void reps_see_neither_the_estimate_nor_the_gap() {
        UUID item = Facts.item(tenant, 5);
        last(item);

        rep.get("/content/" + item + "/summary")
                .then()
                .statusCode(200)
                .body("ratings.n", equalTo(1))
                .body("$", not(hasKey("estimate")))
                .body("$", not(hasKey("gap")))
                .body("definitions", not(hasKey("gap")));
        Client.as(tenant, "integration").get("/content/" + item + "/summary").then().statusCode(403);
    }

    @Test
    void an_unpublished_version_has_no_figures_and_a_foreign_item_is_none() {
        UUID item = Facts.item(tenant, 5);
        UUID foreign = Facts.item(Client.newTenant(), 5);

        marketer.get("/content/" + item + "/summary?version=2").then().statusCode(409);
        marketer.get("/content/" + item + "/summary?version=3").then().statusCode(404);
        marketer.get("/content/" + item + "/summary?version=1.0").then().statusCode(400);
        marketer.get("/content/" + item + "/summary?version=1").then().statusCode(200).body("ratings.n", equalTo(0));
        AlikeCases.assertUnknown("GET", Client.ROOT + "/content/{id}/summary", marketer.bearer(), foreign.toString(), "nonsense");
        AlikeCases.assertUnknown("GET", Client.ROOT + "/content/{id}/events", marketer.bearer(), foreign.toString(), "nonsense");
    }

    @Test
    void usage_figures_equal_a_recount_of_the_raw_events() {
        UUID item = Facts.item(tenant, 3);
        UUID deal = UUID.randomUUID();
        var random = new Random(7);
        List<String> actions = List.of("viewed", "shared", "presented", "customised", "downloaded");
        for (int who = 0; who < 4; who++) {
            List<String> events = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Instant at = Instant.now().minusSeconds(random.nextInt(3 * 86_400));
                String event = Facts.event(UUID.randomUUID(), actions.get(random.nextInt(actions.size())), item, at);
                events.add(random.nextBoolean() ? event : event.replace("\"version\"", "\"dealId\": \"" + deal + "\", \"version\""));
            }
            new Client(tenant, "rep-" + who, List.of(who == 3 ? "marketer" : "rep")).report(events.toArray(String[]::new)).then()
                    .statusCode(202);
        }
        Facts.awaitCount(100, "select coalesce(sum(events), 0) from usage_day where tenant = ?", tenant);

        assertThatSummaryEqualsRecount(item);
    }

    private void assertThatSummaryEqualsRecount(UUID item) {
        JsonPath summary = summary(item);
        for (String action : List.of("viewed", "shared", "presented", "customised", "downloaded", "printed")) {
            long raw = Store.count("select count(*) from usage_event where tenant = ? and item_id = ? and action = ?", tenant, item,
                    action);
            assertThat(summary.getLong("usage.actions.find { it.action == '" + action + "' }.events")).as(action).isEqualTo(raw);
        }
        long uses = Store.count("""
                select count(*) from (select distinct person_id, action,
                         case when deal_id is null then (occurred_at at time zone 'UTC')::date::text else deal_id::text end
                    from usage_event where tenant = ? and action in ('shared', 'presented', 'customised')
                     and person_id in (select person_id from person where tenant = ? and roles @> array['rep'])) as once""", tenant,
                tenant);
        assertThat(summary.getLong("usage.uses")).isEqualTo(uses);
        assertThat(uses).isPositive();
        assertThat(summary.getLong("usage.persons")).isEqualTo(4);
    }

    @Test
    void as_of_follows_now_when_everything_is_applied() {
        UUID item = Facts.item(tenant, 3);
        rep.report(Facts.event("viewed", item)).then().statusCode(202);
        last(item);
        Instant sent = Instant.now();

        Facts.await(() -> {
            String asOf = summary(item).getString("asOf");
            return asOf != null && Instant.parse(asOf).isAfter(sent);
        }, "asOf passes the moment of sending");
        JsonPath summary = summary(item);
        assertThat(summary.getDouble("lagSeconds")).isBetween(0.0, 10.0);
        assertThat(summary.getInt("usage.actions.find { it.action == 'viewed' }.events")).isEqualTo(1);
    }

    @Test
    void every_figure_names_a_definition_that_is_served() {
        UUID item = Facts.item(tenant, 3);
        Map<String, String> named = summary(item).getMap("definitions");
        List<String> served = rep.get("/definitions").then().statusCode(200).extract().jsonPath().getList("items.id");

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(served).containsAll(named.values());
    }

    @Test
    void the_events_behind_a_number_show_only_ones_own_person() {
        UUID item = Facts.item(tenant, 3);
        Client other = new Client(tenant, "rep-2", List.of("rep"));
        rep.report(Facts.event("viewed", item), Facts.event("shared", item), Facts.event("shared", item)).then().statusCode(202);
        other.report(Facts.event("viewed", item)).then().statusCode(202);
        Facts.awaitCount(4, "select count(*) from usage_event where tenant = ?", tenant);
        String path = "/content/" + item + "/events";

        rep.get(path).then().body("items", hasSize(3)).body("items.personId.unique()", equalTo(List.of(rep.personId().toString())));
        marketer.get(path).then().body("items", hasSize(4)).body("items[0]", not(hasKey("personId")));
        JsonPath first = marketer.get(path + "?limit=3").then().body("items", hasSize(3)).extract().jsonPath();
        String next = first.getString("next");
        assertThat(marketer.get(path + "?limit=3&cursor=" + next).jsonPath().<String>getList("items.eventId")).hasSize(1)
                .doesNotContainAnyElementsOf(first.getList("items.eventId"));
        rep.get(path + "?cursor=" + next).then().statusCode(400);
    }

    @Test
    void a_lead_sees_the_own_teams_usage_only_where_the_tenant_allows_it() {
        UUID item = Facts.item(tenant, 3);
        Client admin = Client.as(tenant, "admin");
        Client lead = Client.as(tenant, "sales-lead");
        admin.put("/people",
                "[{\"source\": \"crm\", \"externalId\": \"l\", \"subject\": \"sales-lead-1\", \"name\": \"L\", \"roles\": [\"sales-lead\"]}]");
        admin.put("/teams",
                "[{\"source\": \"crm\", \"externalId\": \"t\", \"name\": \"T\", \"lead\": {\"source\": \"crm\", \"id\": \"l\"}}]");
        admin.put("/people", """
                [{"source": "crm", "externalId": "r", "subject": "rep-1", "name": "R", "roles": ["rep"],
                  "team": {"source": "crm", "externalId": "t"}}]""").then().statusCode(200);
        rep.report(Facts.event("viewed", item)).then().statusCode(202);
        new Client(tenant, "stranger", List.of("rep")).report(Facts.event("viewed", item)).then().statusCode(202);
        Facts.awaitCount(2, "select count(*) from usage_event where tenant = ?", tenant);
        lead.get("/content/" + item + "/events").then().body("items", hasSize(0));

        Facts.settings(tenant, "UTC", true, 1);

        lead.get("/content/" + item + "/events").then().body("items.personId", equalTo(List.of(rep.personId().toString())));
    }

    private JsonPath summary(UUID item) {
        return marketer.get("/content/" + item + "/summary").then().statusCode(200).extract().jsonPath();
    }

    /// One more rating of three stars, after which everything sent before for the item is applied.
    private void last(UUID item) {
        Rater rater = Rater.rep();
        Facts.rated(tenant, item, rater, 3, 1);
        Facts.awaitCount(1, "select count(*) from rating where tenant = ? and rating_id = ?", tenant, rater.rating());
    }
}
