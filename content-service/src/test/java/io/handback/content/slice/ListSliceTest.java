package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ListSliceTest {

    private final String tenant = Client.newTenant();
    private final Client marketer = Client.as(tenant, "marketer");

    @Test
    void pages_show_each_item_once_newest_first() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(idOf(marketer.newItem()));
        }

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = marketer.get(Client.ITEMS + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor)).jsonPath();
            found.addAll(page.getList("items.itemId"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(found).isEqualTo(made);
    }

    @Test
    void a_cursor_belongs_to_its_tenant_and_its_filter() {
        marketer.newItem();
        marketer.newItem();
        String cursor = marketer.get(Client.ITEMS + "?limit=1").jsonPath().getString("next");

        marketer.get(Client.ITEMS + "?limit=1&kind=deck&cursor=" + cursor).then().statusCode(400);
        Client.as(Client.newTenant(), "marketer").get(Client.ITEMS + "?limit=1&cursor=" + cursor).then().statusCode(400);
        marketer.get(Client.ITEMS + "?limit=1&cursor=" + cursor).then().statusCode(200);
    }

    @Test
    void filters_narrow_the_list() {
        String comparison = idOf(marketer.newItem());
        String faq = marketer
                .post(Client.ITEMS, "{\"title\": \"Security 100% FAQ\", \"kind\": \"faq\", \"tags\": {\"persona\": [\"CIO\"]}}")
                .jsonPath()
                .getString("itemId");
        marketer.post(Client.ITEMS + "/" + faq + "/retirement").then().statusCode(200);

        assertThat(found("kind=faq")).containsExactly(faq);
        assertThat(found("state=active")).containsExactly(comparison);
        assertThat(found("tag=persona=CFO&tag=stage=demo")).containsExactly(comparison);
        assertThat(found("tag=persona=CFO&tag=persona=CIO")).isEmpty();
        assertThat(found("q=PRICE")).containsExactly(comparison);
        assertThat(found("q=100%25")).containsExactly(faq);
        assertThat(found("q=%25")).containsExactly(faq);
        assertThat(found("owner=" + marketer.personId())).containsExactly(faq, comparison);
        assertThat(found("owner=" + Client.as(tenant, "rep").personId())).isEmpty();
    }

    @Test
    void what_is_in_work_is_found_by_those_who_work_on_it() {
        // Given
        String drafted = marketer.newDraft();
        String handedIn = marketer.newDraft();

        // When
        marketer.post(handedIn + "/submission").then().statusCode(200);

        // Then
        assertThat(found("versionState=draft")).containsExactly(itemOf(drafted));
        assertThat(found("versionState=submitted")).containsExactly(itemOf(handedIn));
    }

    @Test
    void that_a_version_is_in_work_is_hidden_from_reps() {
        // Given
        String published = marketer.newSubmitted();
        Client.as(tenant, "approver").post(published + "/publication").then().statusCode(200);
        marketer.newDraft(published.replaceFirst("/versions/.*", ""));

        // When
        var rep = Client.as(tenant, "rep");

        // Then
        assertThat(rep.get(Client.ITEMS).jsonPath().getList("items")).hasSize(1);
        assertThat(rep.get(Client.ITEMS + "?versionState=draft").jsonPath().getList("items")).isEmpty();
    }

    private static String itemOf(String version) {
        return version.replaceFirst(".*/items/([^/]+)/.*", "$1");
    }

    @Test
    void nobody_sees_another_tenants_items() {
        marketer.newItem();

        assertThat(Client.as(Client.newTenant(), "admin").get(Client.ITEMS).jsonPath().getList("items")).isEmpty();
    }

    private @Nullable List<String> found(String filter) {
        return marketer.get(Client.ITEMS + "?" + filter).then().statusCode(200).extract().jsonPath()
                .getList("items.itemId");
    }

    private static String idOf(String item) {
        return item.substring(item.lastIndexOf('/') + 1);
    }
}
