package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.embedded.Person;

/// One of each thing that a path or an example of the descriptions can name, of one tenant.
///
/// @param ids by the parameter's name
/// @param spares by the operation, the ids of those that only it may use up: what is retired or withdrawn is of no use to others
record Things(String tenant, Map<String, String> ids, Map<String, Map<String, String>> spares) {

    /// Somebody of each tenant, as a machine names people.
    static final String MAPPED = "crm:doors";

    private static final String VERSION = "1";
    private static final String ITEM = "/content/v1/items/{itemId}";
    private static final String MAPPED_ROW = """
            {"source": "crm", "externalId": "doors", "name": "Dora Doors", "roles": ["rep"]}""";
    /// Whom and what the examples of the descriptions name.
    private static final String TEAMS = """
            [{"source": "crm", "externalId": "team-dach", "name": "DACH"}]""";
    private static final String PEOPLE = """
            [%s,
             {"source": "crm", "externalId": "m-1", "name": "Mona Marketer", "roles": ["marketer"]},
             {"source": "crm", "externalId": "005-lea", "name": "Lea Lead", "roles": ["sales-lead"]},
             {"source": "crm", "externalId": "005-rita", "name": "Rita Rep", "roles": ["rep"]},
             {"source": "salesforce", "externalId": "005-77", "name": "Sam Seller", "roles": ["rep"]}]""".formatted(MAPPED_ROW);
    private static final String DEALS = """
            [{"source": "salesforce", "externalId": "006-4711", "name": "Doors", "stage": "evaluation", "status": "open"}]""";
    private static final String RATING = """
            {"stars": 2, "comment": "Of %s", "deal": {"source": "salesforce", "externalId": "006-4711"}}""";
    private static final String OWNED = """
            {"source": "e2e", "externalId": "owned", "title": "Owned", "kind": "other", "owner": {"source": "crm", "id": "m-1"}, \
            "occurredAt": "%s", "versions": []}""";
    private static final String PAST_RATING = """
            {"person": {"source": "salesforce", "id": "005-77"}, "itemId": "%s", "version": 1, "occurredAt": "%s", "stars": 3}""";
    private static final String DRAFT = """
            {"summary": "s", "link": "https://files.example.com/x", "estimate": {"value": 3, "reservations": []}}""";

    /// Makes them, and waits until every service has heard of them.
    static Things of(Everything all, String tenant) throws Exception {
        Api rep = all.as(Person.of(tenant, tenant + "-rep", "rep"));
        Api admin = all.as(Person.of(tenant, tenant + "-admin", "admin"));
        put(admin, "/engagement/v1/teams", TEAMS);
        put(admin, "/engagement/v1/people", PEOPLE);
        put(admin, "/engagement/v1/deals", DEALS);
        String item = Catalogue.published(admin, rep, "Doors of " + tenant);
        Map<String, Map<String, String>> spares = spares(admin, rep, tenant);
        String feedback = rated(rep, item, tenant);
        awaitPeople(admin, item);
        Waits.until(() -> assertThat(admin.get("/engagement/v1/content/" + item + "/summary").status()).isEqualTo(200));
        String person = rep.put("/engagement/v1/people/me", "").body().path("personId").asText();
        return new Things(tenant, Map.of("itemId", item, "feedbackId", feedback, "personId", person, "version", VERSION,
                "id", UUID.randomUUID().toString()), spares);
    }

    /// Makes somebody of the tenant known for whom its machine can act.
    static void mapped(Everything all, String tenant) throws Exception {
        put(all.as(Person.of(tenant, tenant + "-admin", "admin")), "/engagement/v1/people", "[" + MAPPED_ROW + "]");
    }

    /// The same path, naming what never was.
    static String unknown(String parameter) {
        return parameter.equals("version") ? VERSION : UUID.randomUUID().toString();
    }

    /// What an operation's path names here.
    String named(Door door, String parameter) {
        return spares.getOrDefault(door.toString(), Map.of()).getOrDefault(parameter, ids.getOrDefault(parameter, "missing"));
    }

    /// An operation's path, naming what is here.
    String path(Door door) {
        return door.path(parameter -> named(door, parameter));
    }

    /// The operation with its example about what is here, now.
    Door filled(Door door) {
        String body = door.body().replaceAll("\"itemId\":\"[^\"]*\"", "\"itemId\":\"" + ids.get("itemId") + "\"");
        return door.with(door.template().endsWith("/v1/events")
                ? body.replaceAll("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"" + Instant.now().minusSeconds(60) + "\"")
                : body);
    }

    private static Map<String, Map<String, String>> spares(Api admin, Api rep, String tenant) throws Exception {
        Map<String, Map<String, String>> spares = new HashMap<>();
        spares.put("POST " + ITEM + "/retirement", Map.of("itemId", item(admin, tenant)));
        spares.put("PUT " + ITEM + "/versions/{version}", Map.of("itemId", draft(admin, tenant)));
        spares.put("POST " + ITEM + "/versions/{version}/submission", Map.of("itemId", draft(admin, tenant)));
        spares.put("POST " + ITEM + "/versions/{version}/publication", Map.of("itemId", submitted(admin, tenant)));
        spares.put("POST " + ITEM + "/versions/{version}/return", Map.of("itemId", submitted(admin, tenant)));
        String withdrawn = Catalogue.published(admin, rep, "Withdrawn of " + tenant);
        Api.Answer rating = rep.put("/feedback/v1/content/" + withdrawn + "/versions/1/rating", "{\"stars\": 2}");
        assertThat(rating.status()).as(rating.body().toString()).isEqualTo(201);
        spares.put("DELETE /feedback/v1/content/{itemId}/versions/{version}/rating", Map.of("itemId", withdrawn));
        return spares;
    }

    private static String item(Api admin, String tenant) throws IOException, InterruptedException {
        Api.Answer item = admin.post("/content/v1/items", "{\"title\": \"Spare of %s\", \"kind\": \"other\"}".formatted(tenant));
        assertThat(item.status()).as(item.body().toString()).isEqualTo(201);
        return item.body().path("itemId").asText();
    }

    private static String draft(Api admin, String tenant) throws IOException, InterruptedException {
        String item = item(admin, tenant);
        assertThat(admin.post("/content/v1/items/" + item + "/versions", DRAFT).status()).isEqualTo(201);
        return item;
    }

    private static String submitted(Api admin, String tenant) throws IOException, InterruptedException {
        String item = draft(admin, tenant);
        assertThat(admin.post("/content/v1/items/" + item + "/versions/1/submission", "").status()).isEqualTo(200);
        return item;
    }

    /// The rep's rating with its deal, as soon as the deal is known; the id of the feedback.
    private static String rated(Api rep, String item, String tenant) throws Exception {
        String rating = "/feedback/v1/content/" + item + "/versions/1/rating";
        Waits.until(() -> assertThat(rep.put(rating, RATING.formatted(tenant)).taken()).isTrue());
        String ratings = "/feedback/v1/content/" + item + "/ratings";
        Waits.until(() -> assertThat(rep.get(ratings).body().path("items")).hasSize(1));
        return rep.get(ratings).body().at("/items/0/feedbackId").asText();
    }

    /// Until content and feedback know the people.
    private static void awaitPeople(Api admin, String item) {
        String then = Instant.now().minusSeconds(1).toString();
        awaitImport(admin, "/content/v1/imports", OWNED.formatted(then));
        awaitImport(admin, "/feedback/v1/imports", PAST_RATING.formatted(item, then));
    }

    private static void awaitImport(Api admin, String path, String line) {
        Waits.until(() -> assertThat(admin.post(path, line, "Content-Type", "application/x-ndjson").body().path("imported").asInt())
                .isEqualTo(1));
    }

    private static void put(Api admin, String path, String rows) throws IOException, InterruptedException {
        Api.Answer taken = admin.put(path, rows);
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        assertThat(taken.body().path("refused")).as("rows of " + path).isEmpty();
    }
}
