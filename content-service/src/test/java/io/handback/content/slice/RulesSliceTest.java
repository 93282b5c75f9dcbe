package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.AlikeCases;
import io.handback.kit.test.Store;
import io.handback.kit.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RulesSliceTest {

    private static final String WAITING = """
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'handback_app'""";

    private final String tenant = Client.newTenant();
    private final Client marketer = Client.as(tenant, "marketer");
    private final Client approver = Client.as(tenant, "approver");

    @Test
    void only_those_who_may_change_the_catalogue_change_it() {
        String version = marketer.newDraft();
        String item = version.replaceFirst("/versions/.*", "");
        for (String role : List.of("rep", "sales-lead")) {
            Client client = Client.as(tenant, role);
            client.post(Client.ITEMS, Client.ITEM).then().statusCode(403);
            client.put(item, "*", Client.ITEM).then().statusCode(403);
            client.post(item + "/retirement").then().statusCode(403);
            client.post(version + "/submission").then().statusCode(403);
            client.request().contentType("application/x-ndjson").body("{}").post("/content/v1/imports").then().statusCode(403);
        }

        assertThat(Store.count("select revision from content_item where tenant = ?", tenant)).isEqualTo(2);
    }

    @Test
    void only_approvers_and_admins_publish_or_return() {
        String version = marketer.newSubmitted();

        for (String role : List.of("marketer", "integration", "rep")) {
            Client.as(tenant, role).post(version + "/publication").then().statusCode(403);
            Client.as(tenant, role).post(version + "/return", "{\"reason\": \"no\"}").then().statusCode(403);
        }

        Client.as(tenant, "admin").post(version + "/publication").then().statusCode(200);
    }

    @Test
    void nobody_publishes_a_version_of_their_own_except_an_admin() {
        String own = approver.newSubmitted();
        approver.post(own + "/publication").then().statusCode(403).body("type", equalTo("https://handback.io/problems/own-version"));

        Client alsoAdmin = new Client(tenant, approver.subject(), List.of("approver", "admin"));

        alsoAdmin.post(own + "/publication").then().statusCode(200);
    }

    @Test
    void without_an_estimate_a_draft_is_not_submitted() {
        String item = marketer.newItem();
        marketer.post(item + "/versions", "{\"summary\": \"S\", \"body\": \"Text\"}").then().statusCode(201);

        marketer.post(item + "/versions/1/submission")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://handback.io/problems/estimate-missing"))
                .body("detail", containsString("estimate"));
    }

    @Test
    void a_step_out_of_turn_says_the_state_and_what_is_possible() {
        String version = marketer.newDraft();

        approver.post(version + "/publication")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://handback.io/problems/wrong-state"))
                .body("detail", equalTo("The version is draft. It can be changed or submitted."));
    }

    @Test
    void a_change_of_an_item_needs_the_etag_that_was_read() {
        String item = marketer.newItem();

        marketer.put(item, null, Client.ITEM).then().statusCode(428);
        marketer.put(item, "\"7\"", Client.ITEM).then().statusCode(412);
        marketer.put(item, "W/\"1\"", Client.ITEM).then().statusCode(412);
        marketer.put(item, "\"1\"", Client.ITEM.replace("Price", "Cost")).then().statusCode(200).header("ETag", "\"2\"");

        marketer.get(item).then().header("ETag", "\"2\"").body("title", equalTo("Cost comparison"));
    }

    @Test
    void another_owner_is_taken_when_known_and_the_owner_stays_when_none_is_given() {
        String item = marketer.newItem();
        approver.newItem();
        String given = Client.ITEM.replaceFirst("\\{", "{\"owner\": \"" + approver.personId() + "\",");

        marketer.put(item, "\"1\"", given).then().statusCode(200).body("owner", equalTo(approver.personId().toString()));
        marketer.put(item, "\"2\"", Client.ITEM).then().statusCode(200).body("owner", equalTo(approver.personId().toString()));
    }

    @Test
    void a_change_of_a_draft_needs_the_etag_of_that_draft() {
        String version = marketer.newDraft();
        String tag = marketer.get(version).header("ETag");

        marketer.put(version, null, Client.DRAFT).then().statusCode(428);
        marketer.put(version, tag, Client.DRAFT.replace("First", "Second")).then().statusCode(200).body("summary",
                equalTo("Second edition"));
        marketer.put(version, tag, Client.DRAFT).then().statusCode(412);
    }

    @Test
    void of_two_approvers_at_once_one_publishes() throws Exception {
        String version = marketer.newSubmitted();

        List<Integer> statuses = atOnceOnTheSameItem(
                i -> new Client(tenant, "approver-" + i, List.of("approver")).post(version + "/publication")
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void two_versions_published_at_once_leave_one_published_and_no_gap_in_the_revisions() throws Exception {
        String first = marketer.newSubmitted();
        String item = first.replaceFirst("/versions/.*", "");
        String second = marketer.newDraft(item);
        marketer.post(second + "/submission").then().statusCode(200);

        List<Integer> statuses = atOnceOnTheSameItem(i -> approver.post((i == 0 ? first : second) + "/publication").statusCode());

        assertThat(statuses).containsOnly(200);
        assertThat(Store.count("select count(*) from content_version where tenant = ? and state = 'published'", tenant)).isEqualTo(1);
        List<Map<String, Object>> events = Store.rows("select revision from event_log where tenant = ? order by xid, position", tenant);
        assertThat(events).extracting(row -> row.get("revision")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void what_another_tenant_has_looks_like_what_never_was() {
        String version = marketer.newSubmitted();
        String item = version.replaceFirst("/versions/.*", "");
        String id = item.substring(item.lastIndexOf('/') + 1);
        String stranger = Tokens.bearer(Client.newTenant(), "m", "admin");

        AlikeCases.assertUnknown("GET", "/content/v1/items/{id}", stranger, id);
        AlikeCases.assertUnknown("GET", "/content/v1/items/{id}/versions", stranger, id);
        AlikeCases.assertUnknown("GET", "/content/v1/items/{id}/versions/1", stranger, id);
        AlikeCases.assertUnknown("POST", "/content/v1/items/{id}/retirement", stranger, id);
        AlikeCases.assertUnknown("POST", "/content/v1/items/{id}/versions/1/publication", stranger, id);
        AlikeCases.assertUnknown("GET", "/content/v1/items/{id}", Tokens.bearer(tenant, "r", "rep"), id);
    }

    /// Holds the item's row until both requests wait, so that without a lock of their own both have read the same state.
    private List<Integer> atOnceOnTheSameItem(IntFunction<Integer> request) throws Exception {
        try (Connection db = Store.connect(); var threads = Executors.newFixedThreadPool(2)) {
            db.setAutoCommit(false);
            try (PreparedStatement hold = db.prepareStatement("select 1 from content_item where tenant = ? for update")) {
                hold.setString(1, tenant);
                hold.execute();
            }
            List<Future<Integer>> running = List.of(threads.submit(() -> request.apply(0)), threads.submit(() -> request.apply(1)));
            await().atMost(Duration.ofSeconds(4)).until(() -> Store.count(WAITING) >= 2);
            db.commit();
            return List.of(running.getFirst().get(30, TimeUnit.SECONDS), running.getLast().get(30, TimeUnit.SECONDS));
        }
    }
}
