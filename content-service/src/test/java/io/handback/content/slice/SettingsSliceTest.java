package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.test.Contracts;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SettingsSliceTest {

    static final String BERLIN = """
            {"timeZone": "Europe/Berlin", "currency": "CHF", "workingDays": [1, 2, 3, 4], "holidays": ["2026-12-25", "2026-01-01"],
             "signedByDefault": true, "leadsSeeOwnTeamUsage": false}""";

    private static final String SETTINGS = "/content/v1/settings";
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final String tenant = Client.newTenant();
    private final Client admin = Client.as(tenant, "admin");

    @Test
    void defaults_hold_until_somebody_changes_them() {
        Client.as(tenant, "rep")
                .get(SETTINGS)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("timeZone", equalTo("UTC"))
                .body("currency", equalTo("EUR"))
                .body("workingDays", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("holidays", equalTo(List.of()))
                .body("signedByDefault", equalTo(false))
                .body("leadsSeeOwnTeamUsage", equalTo(false));
    }

    @Test
    void a_change_needs_the_etag_that_was_read() {
        admin.put(SETTINGS, null, BERLIN).then().statusCode(428);
        admin.put(SETTINGS, "\"1\"", BERLIN).then().statusCode(412);
        admin.put(SETTINGS, "\"0\"", BERLIN).then().statusCode(200).header("ETag", "\"1\"").body("revision", equalTo(1));
        admin.put(SETTINGS, "\"0\"", BERLIN).then().statusCode(412);

        admin.get(SETTINGS)
                .then()
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("holidays", equalTo(List.of("2026-01-01", "2026-12-25")))
                .body("signedByDefault", equalTo(true));
    }

    @Test
    void what_is_no_zone_currency_or_day_is_refused_together() {
        List<String> fields = admin.put(SETTINGS, "\"0\"", """
                {"timeZone": "Mars/Olympus", "currency": "XYZ", "workingDays": [0, 8], "holidays": [], "signedByDefault": true}""")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .getList("violations.field");

        assertThat(fields).containsExactlyInAnyOrder("timeZone", "currency", "workingDays[0]", "workingDays[1]", "leadsSeeOwnTeamUsage");
    }

    @Test
    void each_change_is_published_under_the_tenants_one_key() throws Exception {
        admin.put(SETTINGS, "\"0\"", BERLIN).then().statusCode(200);
        admin.put(SETTINGS, "\"1\"", BERLIN.replace("CHF", "USD")).then().statusCode(200);

        var records = Topics.read("handback.settings.v1", Topics.ofTenant(tenant), 2, AT_MOST);

        assertThat(records).hasSize(2);
        assertThat(records).allSatisfy(one -> assertThat(new String(one.key(), StandardCharsets.UTF_8)).isEqualTo(tenant + ":" + tenant));
        JsonNode last = Contracts.json().readTree(records.getLast().value());
        assertThat(Contracts.errors("tenant-settings.changed.v1", last)).isEmpty();
        assertThat(last.get("currency").textValue()).isEqualTo("USD");
        assertThat(last.get("revision").intValue()).isEqualTo(2);
    }

    @Test
    void two_admins_at_once_do_not_overwrite_each_other() throws Exception {
        List<Integer> statuses = AtOnce.run(4, _ -> admin.put(SETTINGS, "\"0\"", BERLIN).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
    }
}
