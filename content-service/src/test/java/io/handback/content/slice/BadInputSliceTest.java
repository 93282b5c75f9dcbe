package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.handback.kit.test.BadInputCases;
import io.handback.kit.test.Store;
import io.handback.kit.test.Tokens;
import io.handback.kit.test.WrongMethod;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadInputSliceTest {

    private final String tenant = Client.newTenant();
    private final Client marketer = Client.as(tenant, "marketer");

    @TestFactory
    List<DynamicTest> items_are_refused_in_every_bad_form() {
        return BadInputCases.of("POST", Client.ITEMS, Client.ITEM)
                .allowedTo(bearer("marketer"))
                .refusedTo(bearer("rep"))
                .unchanged(this::rows)
                .tests();
    }

    @TestFactory
    List<DynamicTest> versions_are_refused_in_every_bad_form() {
        return BadInputCases.of("POST", marketer.newItem() + "/versions", Client.DRAFT)
                .allowedTo(bearer("marketer"))
                .refusedTo(bearer("sales-lead"))
                .unchanged(this::rows)
                .tests();
    }

    @TestFactory
    List<DynamicTest> settings_are_refused_in_every_bad_form() {
        return BadInputCases.of("PUT", "/content/v1/settings", SettingsSliceTest.BERLIN)
                .with("If-Match", "\"0\"")
                .allowedTo(bearer("admin"))
                .refusedTo(bearer("marketer"))
                .unchanged(this::rows)
                .tests();
    }

    @Test
    void a_method_a_path_does_not_take_hears_all_it_takes() {
        String item = marketer.newItem();

        WrongMethod.assertRefused(item, bearer("marketer"), "GET", "HEAD", "PUT");
        WrongMethod.assertRefused(item + "/versions", bearer("marketer"), "GET", "HEAD", "POST");
        WrongMethod.assertRefused(item + "/retirement", bearer("marketer"), "POST");
    }

    @Test
    void an_item_is_refused_with_all_that_is_wrong_with_it() {
        List<String> fields = marketer.post(Client.ITEMS, """
                {"title": " ", "kind": "poster", "tags": {"persona": ["", "ok"]}, "audience": {"roles": ["a\\nb"]},
                 "owner": "0198c5a2-0000-7000-8000-000000000001"}""").then().statusCode(400).extract().jsonPath()
                .getList("violations.field");

        assertThat(fields).containsExactlyInAnyOrder("title", "kind", "tags.persona[0]", "audience.roles[0]");
    }

    @Test
    void a_version_is_refused_with_all_that_is_wrong_with_it() {
        List<String> fields = marketer.post(marketer.newItem() + "/versions", """
                {"summary": "", "body": "text", "link": "ftp://example.com", "cost": {"amount": "1", "currency": "EURO"},
                 "estimate": {"value": 6, "reservations": ["ugly"]}}""").then().statusCode(400).extract().jsonPath()
                .getList("violations.field");

        assertThat(fields).contains("summary", "link", "cost.amount", "cost.currency", "estimate.value", "estimate.reservations[0]");
    }

    @Test
    void an_owner_nobody_knows_is_refused() {
        marketer.post(Client.ITEMS, "{\"title\": \"T\", \"kind\": \"deck\", \"owner\": \"0198c5a2-0000-7000-8000-000000000001\"}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("owner"));
        assertThat(rows()).startsWith("[{count=0");
    }

    @Test
    void filters_are_checked_together() {
        List<String> fields = marketer.get(Client.ITEMS + "?state=new&versionState=published&kind=poster&tag=colour=red&q=%20")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .getList("violations.field");

        assertThat(fields).containsExactlyInAnyOrder("state", "versionState", "kind", "tag", "q");
        marketer.get(Client.ITEMS + "?owner=me").then().statusCode(400);
        marketer.get(Client.ITEMS + "?limit=0").then().statusCode(400);
        marketer.get(Client.ITEMS + "?cursor=abc").then().statusCode(400).body("type", equalTo("https://handback.io/problems/bad-cursor"));
    }

    @Test
    void paths_that_name_nothing_are_not_found() {
        String item = marketer.newItem();

        marketer.get(Client.ITEMS + "/7").then().statusCode(404);
        marketer.get(item + "/versions/1").then().statusCode(404);
        marketer.get(item + "/versions/one").then().statusCode(404);
        marketer.get(item + "/versions/99999999999").then().statusCode(404);
        marketer.post(item + "/versions/1/submission").then().statusCode(404);
    }

    private String bearer(String role) {
        return Tokens.bearer(tenant, role + "-1", role);
    }

    private String rows() {
        return Store.rows("""
                select (select count(*) from content_item where tenant = ?) as count,
                       (select count(*) from content_version where tenant = ?) as versions,
                       (select count(*) from tenant_settings where tenant = ?) as settings,
                       (select count(*) from event_log where tenant = ?) as events""", tenant, tenant, tenant, tenant).toString();
    }
}
