package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.embedded.Person;

/// One text for each field of each request, which stands nowhere else.
final class Canaries {

    private static final String TENANT = "doors-canary";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("<([a-z]+)>");
    /// What an item is about, and whom it is for.
    private static final String WHOM = """
            "tags":{"persona":["<tagpersona>"],"stage":["<tagstage>"],"product":["<tagproduct>"],"industry":["<tagindustry>"],\
            "region":["<tagregion>"],"language":["<taglanguage>"],"campaign":["<tagcampaign>"]},\
            "audience":{"regions":["<audienceregion>"],"roles":["<audiencerole>"]}""";

    private final Everything everything;
    private final String prefix;
    private final Set<String> names = new TreeSet<>();
    private final List<String> secrets = new ArrayList<>();
    private final List<Raw.Answer> refusals = new ArrayList<>();
    private final List<Door> doors;
    private final Map<String, Set<String>> fields = new TreeMap<>();
    private int good;
    private String item = "";

    Canaries(Everything everything, String prefix) {
        this.everything = everything;
        this.prefix = prefix;
        this.doors = Door.all(everything.home().root());
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

    /// Where the bodies that were taken had canaries, by the operation.
    Map<String, Set<String>> fields() {
        return fields;
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
        sendPeople(admin);
        good("PUT", "/engagement/v1/deals", admin, with("""
                [{"source":"crm","externalId":"<dealkey>","name":"<dealname>","account":"<dealaccount>","stage":"<dealstage>",\
                "status":"open","owner":{"source":"crm","id":"<personkey>"},"industry":"<dealindustry>","segment":"<dealsegment>",\
                "amount":{"amount":"1.00","currency":"EUR"},"createdAt":"2026-09-01T08:00:00Z"}]"""));
        item = sendImport(admin);
        sendItem(marketer, admin);
        Waits.until(() -> assertThat(get(signed, "/feedback/v1/content/" + item).status()).isEqualTo(200));
        sendRatings(admin, signed, unsigned);
        sendAnswer(marketer);
        sendEvents(signed);
        sendSearches(unsigned);
    }

    private void sendPeople(String admin) throws IOException {
        String team = "[{\"source\":\"crm\",\"externalId\":\"<teamkey>\",\"name\":\"<teamname>\",\"region\":\"<teamregion>\"%s}]";
        good("PUT", "/engagement/v1/teams", admin, with(team.formatted("")));
        good("PUT", "/engagement/v1/people", admin, with("""
                [{"source":"crm","externalId":"<leadkey>","name":"<leadname>","roles":["sales-lead"]},\
                {"source":"crm","externalId":"<personkey>","subject":"<personsubject>","name":"<personname>",\
                "email":"<personmail>@example.com","team":{"source":"crm","externalId":"<teamkey>"},"region":"<personregion>",\
                "roles":["rep"],"manager":{"source":"crm","externalId":"<leadkey>"},\
                "identities":[{"source":"mail","id":"<personid>"}]}]"""));
        good("PUT", "/engagement/v1/teams", admin, with(team.formatted(",\"lead\":{\"source\":\"crm\",\"id\":\"<leadkey>\"}")));
    }

    /// An item with its past, as soon as its owner is known; its id.
    private String sendImport(String admin) throws Exception {
        String line = with("""
                {"source":"e2e","externalId":"<itemkey>","title":"<title>","kind":"other",%s,"owner":{"source":"crm","id":"<personkey>"},\
                "occurredAt":"{then}","versions":[{"summary":"<summary>","link":"https://files.example.com/<link>",\
                "estimate":{"value":3,"reservations":[]},"occurredAt":"{then}","publishedAt":"{then}"},\
                {"summary":"<draftsummary>","body":"<importbody>","occurredAt":"{then}"}]}""".formatted(WHOM))
                .replace("{then}", Instant.now().minusSeconds(60).toString());
        Waits.until(() -> assertThat(imported("/content/v1/imports", admin, line).path("imported").asInt()).isEqualTo(1));
        return imported("/content/v1/imports", admin, line).at("/items/0/itemId").asText();
    }

    /// An item that is written, changed, submitted and returned here.
    private void sendItem(String marketer, String admin) throws IOException {
        String description = with("{\"title\":\"<newtitle>\",\"kind\":\"other\",%s}".formatted(WHOM));
        String written = "/content/v1/items/"
                + JSON.readTree(good("POST", "/content/v1/items", marketer, description).body()).path("itemId").asText();
        good("PUT", written, marketer, description);
        String estimate = "\"estimate\":{\"value\":2,\"reservations\":[]}}";
        String text = with("{\"summary\":\"<versionsummary>\",\"body\":\"<versionbody>\",") + estimate;
        String linked = with("{\"summary\":\"<versionsummary>\",\"link\":\"https://files.example.com/<versionlink>\",") + estimate;
        good("POST", written + "/versions", marketer, text);
        good("POST", written + "/versions", marketer, linked);
        good("PUT", written + "/versions/1", marketer, text);
        good("PUT", written + "/versions/2", marketer, linked);
        good("POST", written + "/versions/1/submission", marketer, "");
        good("POST", written + "/versions/1/return", admin, with("{\"reason\":\"<returnreason>\"}"));
    }

    /// Ratings with the deal, as soon as it and the person are known.
    private void sendRatings(String admin, String signed, String unsigned) throws Exception {
        String rating = "/feedback/v1/content/" + item + "/versions/1/rating";
        String probe = with("{\"stars\":3,\"deal\":{\"source\":\"crm\",\"externalId\":\"<dealkey>\"}}");
        Waits.until(() -> assertThat(send(request("PUT", rating, admin, probe, "probe")).granted()).isTrue());
        good("PUT", rating, signed, with("""
                {"stars":2,"signed":true,"comment":"<signedcomment>","deal":{"source":"crm","externalId":"<dealkey>","stage":"<stage>",\
                "persona":"<persona>","industry":"<industry>","channel":"<ratingchannel>"}}"""));
        good("PUT", rating, unsigned, with("{\"stars\":2,\"comment\":\"<unsignedcomment>\"}"));
        String line = with("""
                {"person":{"source":"crm","id":"<personkey>"},"itemId":"{item}","version":1,"occurredAt":"{then}","stars":3,\
                "comment":"<importedcomment>","signed":false,"deal":{"source":"crm","externalId":"<dealkey>","stage":"<importedstage>",\
                "persona":"<importedpersona>","industry":"<importedindustry>","channel":"<importedchannel>"}}""")
                .replace("{item}", item).replace("{then}", Instant.now().minusSeconds(30).toString());
        Waits.until(() -> assertThat(imported("/feedback/v1/imports", admin, line).path("imported").asInt()).isEqualTo(1));
    }

    private void sendEvents(String signed) throws IOException {
        good("POST", "/engagement/v1/events", signed, with("""
                [{"id":"{one}","action":"shared","itemId":"{item}","visitorId":"<visitor>","stage":"<eventstage>","channel":"<channel>",\
                "attributes":{"plugin":"<attribute>"},"occurredAt":"{now}"},\
                {"id":"{other}","action":"searched","term":"<term>","occurredAt":"{now}"}]""")
                .replace("{one}", UUID.randomUUID().toString()).replace("{other}", UUID.randomUUID().toString())
                .replace("{item}", item).replace("{now}", Instant.now().toString()));
    }

    private void sendSearches(String unsigned) throws IOException {
        for (String path : List.of("/feedback/v1/content", "/content/v1/items", "/engagement/v1/content")) {
            assertThat(get(unsigned, path + "?q=" + canary("search")).status()).isEqualTo(200);
            good++;
        }
        assertThat(get(unsigned, "/engagement/v1/suggestions?source=crm&deal=" + canary("dealasked")).status()).isEqualTo(200);
    }

    /// What became of lines.
    private JsonNode imported(String path, String admin, String line) throws IOException {
        return JSON.readTree(good("POST", path, admin, line).body());
    }

    /// The text with a canary for each `<name>` in it.
    private String with(String text) {
        return NAME.matcher(text).replaceAll(name -> canary(name.group(1)));
    }

    private void sendAnswer(String marketer) throws Exception {
        String ratings = "/feedback/v1/content/" + item + "/ratings";
        String feedback = JSON.readTree(get(marketer, ratings).body()).at("/items/0/feedbackId").asText();
        good("PUT", "/feedback/v1/feedback/" + feedback + "/answer", marketer,
                with("{\"state\":\"planned\",\"text\":\"<answer>\"}"));
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
        return send(Raw.request("GET", path, "", "Authorization: Bearer " + token));
    }

    private Raw.Answer good(String method, String path, String token, String body) throws IOException {
        Raw.Answer answer = send(request(method, path, token, body, canary("key")));
        assertThat(answer.status()).as(method + " " + path + ": " + answer.body()).isBetween(200, 299);
        for (Door door : doors.stream().filter(one -> one.isAt(method, path)).toList()) {
            fields.computeIfAbsent(door.toString(), _ -> new TreeSet<>()).addAll(FreeTexts.holding(prefix, JSON.readTree(body)));
        }
        good++;
        return answer;
    }

    private Raw.Answer send(String request) throws IOException {
        return Raw.once(everything.layout().port(), request);
    }

    private void bad(String method, String path, String token, String body) throws IOException {
        refuse(request(method, path, token, body, "k"));
    }

    private void refuse(String request) throws IOException {
        refusals.add(send(request));
    }

    private String request(String method, String path, String token, String body, String key) {
        String type = path.endsWith("/imports") ? "application/x-ndjson" : "application/json";
        return Raw.request(method, path, body, "Authorization: Bearer " + token, "Content-Type: " + type,
                "Idempotency-Key: " + key + UUID.randomUUID(), "Cookie: session=" + canary("cookie"),
                method.equals("PUT") ? "If-Match: *" : "");
    }
}
