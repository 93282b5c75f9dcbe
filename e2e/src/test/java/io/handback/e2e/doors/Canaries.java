package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.embedded.Person;

/// One text for each field of each request, which stands nowhere else.
final class Canaries {

    private static final String TENANT = "doors-canary";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Everything everything;
    private final String prefix;
    private final Set<String> names = new TreeSet<>();
    private final List<String> secrets = new ArrayList<>();
    private final List<Raw.Answer> refusals = new ArrayList<>();
    private int good;
    private String item = "";

    Canaries(Everything everything, String prefix) {
        this.everything = everything;
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /// The ends of tokens: no log may hold them.
    List<String> secrets() {
        return secrets;
    }

    int good() {
        return good;
    }

    /// Every canary, whole.
    List<String> all() {
        return names.stream().map(name -> prefix + name + "z").toList();
    }

    /// Which of them a text holds.
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        names.stream().filter(name -> text.contains(prefix + name + "z")).forEach(found::add);
        return found;
    }

    private String canary(String name) {
        names.add(name);
        return prefix + name + "z";
    }

    private String token(String subject, String role) {
        String name = subject.equals("admin") ? "Admin" : canary(subject + "name");
        String mail = subject.equals("admin") ? "admin@example.com" : canary(subject + "mail") + "@example.com";
        String token = everything.stack().issuer().token(new Person("doors-canary-" + subject, TENANT, List.of(role), name, mail));
        secrets.add(token.substring(token.length() - 40));
        return token;
    }

    /// Sends what is taken, a canary in every field.
    void sendGood() throws Exception {
        String admin = token("admin", "admin");
        String marketer = token("marketer", "marketer");
        String signed = token("signed", "rep");
        String unsigned = token("unsigned", "rep");
        sendPeopleAndDeals(admin);
        item = sendItem(admin);
        Waits.until(() -> assertThat(get(signed, "/feedback/v1/content/" + item).status()).isEqualTo(200));
        String rating = "/feedback/v1/content/" + item + "/versions/1/rating";
        good("PUT", rating, signed, "{\"stars\":2,\"signed\":true,\"comment\":\"%s\",\"deal\":{\"stage\":\"%s\"}}"
                .formatted(canary("signedcomment"), canary("stage")));
        good("PUT", rating, unsigned, "{\"stars\":2,\"comment\":\"%s\"}".formatted(canary("unsignedcomment")));
        sendAnswer(marketer);
        good("POST", "/engagement/v1/events", signed,
                "[{\"id\":\"%s\",\"action\":\"shared\",\"itemId\":\"%s\",\"channel\":\"%s\",\"attributes\":{\"plugin\":\"%s\"},\"occurredAt\":\"%s\"}]"
                        .formatted(UUID.randomUUID(), item, canary("channel"), canary("attribute"), Instant.now()));
        for (String path : List.of("/feedback/v1/content", "/content/v1/items", "/engagement/v1/content")) {
            assertThat(get(unsigned, path + "?q=" + canary("search")).status()).isEqualTo(200);
            good++;
        }
        assertThat(get(unsigned, "/engagement/v1/suggestions?source=crm&deal=" + canary("dealasked")).status()).isEqualTo(200);
    }

    private void sendPeopleAndDeals(String admin) throws IOException {
        good("PUT", "/engagement/v1/people", admin,
                """
                        [{"source":"crm","externalId":"p","name":"%s","email":"%s@example.com","roles":["rep"],"identities":[{"source":"mail","id":"%s"}]}]"""
                        .formatted(canary("personname"), canary("personmail"), canary("personid")));
        good("PUT", "/engagement/v1/teams", admin, """
                [{"source":"crm","externalId":"t","name":"%s"}]""".formatted(canary("teamname")));
        good("PUT", "/engagement/v1/deals", admin,
                """
                        [{"source":"crm","externalId":"d","name":"%s","account":"%s","stage":"evaluation","status":"open","owner":{"source":"crm","id":"p"},\
                        "amount":{"amount":"1.00","currency":"EUR"},"createdAt":"2026-09-01T08:00:00Z"}]"""
                        .formatted(canary("dealname"), canary("dealaccount")));
    }

    private String sendItem(String admin) throws IOException {
        String then = Instant.now().minusSeconds(60).toString();
        String line = """
                {"source":"e2e","externalId":"%s","title":"%s","kind":"other","occurredAt":"%s","versions":[{"summary":"%s",\
                "link":"https://files.example.com/%s","estimate":{"value":3,"reservations":[]},"occurredAt":"%s","publishedAt":"%s"}]}"""
                .formatted(UUID.randomUUID(), canary("title"), then, canary("summary"), canary("link"), then, then);
        JsonNode imported = JSON.readTree(good("POST", "/content/v1/imports", admin, line).body());
        return imported.at("/items/0/itemId").asText();
    }

    private void sendAnswer(String marketer) throws Exception {
        String ratings = "/feedback/v1/content/" + item + "/ratings";
        String feedback = JSON.readTree(get(marketer, ratings).body()).at("/items/0/feedbackId").asText();
        good("PUT", "/feedback/v1/feedback/" + feedback + "/answer", marketer,
                "{\"state\":\"planned\",\"text\":\"%s\"}".formatted(canary("answer")));
    }

    /// Sends what is refused, a canary in each bad place; the answers.
    List<Raw.Answer> sendBad() throws IOException {
        String marketer = token("marketer", "marketer");
        String rating = "/feedback/v1/content/" + item + "/versions/1/rating";
        for (String body : List.of("{\"stars\":\"%s\"}", "{\"stars\":4,\"reasons\":[\"%s\"]}", "{\"stars\":4,\"signed\":\"%s\"}",
                "{\"stars\":4,\"comment\":\"%s\\u0000\"}", "{\"stars\":4,\"comment\":\"%s", "{\"stars\":4} %s", "%s",
                "{\"stars\":4,\"deal\":{\"dealId\":\"%s\"}}", "{\"stars\":4,\"deal\":{\"source\":\"%s!\",\"externalId\":\"x\"}}",
                "{\"stars\":4,\"comment\":\"%s" + "x".repeat(4_100) + "\"}", "{\"stars\":%s}")) {
            bad("PUT", rating, marketer, body.formatted(canary("badbody")));
        }
        for (String body : List.of("{\"title\":\"x\",\"kind\":\"%s\"}", "{\"title\":\"%s" + "x".repeat(2_000) + "\",\"kind\":\"deck\"}",
                "{\"title\":\"x\",\"kind\":\"deck\",\"owner\":\"%s\"}", "{\"title\":\"x\",\"kind\":\"deck\",\"tags\":{\"x!\":[\"%s\"]}}")) {
            bad("POST", "/content/v1/items", marketer, body.formatted(canary("baditem")));
        }
        for (String body : List.of("[{\"id\":\"%s\"}]", "[{\"action\":\"%s\"}]", "[{\"occurredAt\":\"%s\"}]", "%s")) {
            bad("POST", "/engagement/v1/events", marketer, body.formatted(canary("badevent")));
        }
        sendBadAddresses(marketer);
        sendBadHeaders(marketer);
        return refusals;
    }

    private void sendBadAddresses(String marketer) throws IOException {
        String bad = canary("badquery");
        String path = canary("badpath");
        for (String address : List.of("/content/v1/items?cursor=" + bad, "/content/v1/items?limit=" + bad, "/content/v1/items/" + path,
                "/feedback/v1/events?after=" + bad, "/feedback/v1/content/" + path + "/ratings",
                "/engagement/v1/content/" + path + "/summary",
                "/engagement/v1/overview?as=" + bad, "/engagement/v1/people/me/buyer-views?cursor=" + bad, "/content/v1/" + path,
                "/content/v1/items;" + path, "/" + path, "/content/v1/items?state=" + bad, "/engagement/v1/content?sort=" + bad)) {
            refuse(Raw.request("GET", address, "", "Authorization: Bearer " + marketer));
        }
        refuse(Raw.request(canary("badmethod"), "/content/v1/items", "", "Authorization: Bearer " + marketer));
    }

    private void sendBadHeaders(String marketer) throws IOException {
        String bad = canary("badheader");
        String authorization = "Authorization: Bearer " + marketer;
        for (String header : List.of("Authorization: Bearer " + bad, "Authorization: Bearer " + bad + ".x.y", "Authorization: Basic " + bad,
                "Cookie: session=" + bad, "X-Api-Key: " + bad)) {
            refuse(Raw.request("GET", "/content/v1/items", "", header));
        }
        for (String header : List.of("Handback-Acting-For: crm:" + bad, "Accept: image/" + bad,
                "Cookie: session=" + bad + "\r\nAccept: x/y")) {
            refuse(Raw.request("GET", "/feedback/v1/people/me/ratings", "", authorization, header));
        }
        refuse(Raw.request("GET", "/feedback/v1/stream", "", authorization, "Last-Event-ID: " + bad));
        for (String header : List.of("Idempotency-Key: " + bad + "\u00e4", "Content-Type: text/" + bad, "Content-Encoding: " + bad)) {
            refuse(Raw.request("POST", "/engagement/v1/events", "{\"title\":\"x\"}", authorization,
                    header.startsWith("Content-Type") ? header : "Content-Type: application/json\r\n" + header));
        }
    }

    private Raw.Answer get(String token, String path) throws IOException {
        return Raw.once(everything.layout().port(), Raw.request("GET", path, "", "Authorization: Bearer " + token));
    }

    private Raw.Answer good(String method, String path, String token, String body) throws IOException {
        Raw.Answer answer = Raw.once(everything.layout().port(), request(method, path, token, body, canary("key")));
        assertThat(answer.status()).as(method + " " + path + ": " + answer.body()).isBetween(200, 299);
        good++;
        return answer;
    }

    private void bad(String method, String path, String token, String body) throws IOException {
        refuse(request(method, path, token, body, "k"));
    }

    private void refuse(String request) throws IOException {
        refusals.add(Raw.once(everything.layout().port(), request));
    }

    private String request(String method, String path, String token, String body, String key) {
        String type = path.endsWith("/imports") ? "application/x-ndjson" : "application/json";
        return Raw.request(method, path, body, "Authorization: Bearer " + token, "Content-Type: " + type,
                "Idempotency-Key: " + key + UUID.randomUUID(), "Cookie: session=" + canary("cookie"));
    }
}
