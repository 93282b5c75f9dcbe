package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.embedded.Person;

/// One of each thing that a path can name, of one tenant.
///
/// @param ids by the parameter's name
record Things(String tenant, Map<String, String> ids) {

    /// Somebody of each tenant, as a machine names people.
    static final String MAPPED = "crm:doors";

    private static final String VERSION = "1";
    private static final String PERSON = """
            [{"source": "crm", "externalId": "doors", "name": "Dora Doors", "roles": ["rep"]}]""";

    /// Makes them.
    static Things of(Everything all, String tenant) throws Exception {
        Api rep = all.as(Person.of(tenant, tenant + "-rep", "rep"));
        Api admin = all.as(Person.of(tenant, tenant + "-admin", "admin"));
        assertThat(admin.put("/engagement/v1/people", PERSON).status()).isEqualTo(200);
        String item = Catalogue.published(admin, rep, "Doors of " + tenant);
        String ratings = "/feedback/v1/content/" + item + "/ratings";
        assertThat(rep.put("/feedback/v1/content/" + item + "/versions/1/rating", "{\"stars\": 2, \"comment\": \"Of " + tenant + "\"}")
                .status())
                .isEqualTo(201);
        Waits.until(() -> assertThat(rep.get(ratings).body().path("items")).hasSize(1));
        String feedback = rep.get(ratings).body().at("/items/0/feedbackId").asText();
        String person = rep.put("/engagement/v1/people/me", "").body().path("personId").asText();
        return new Things(tenant, Map.of("itemId", item, "feedbackId", feedback, "personId", person, "version", VERSION,
                "id", "1"));
    }

    /// The same path, naming what never was.
    static String unknown(String parameter) {
        return parameter.equals("version") ? VERSION : UUID.randomUUID().toString();
    }
}
