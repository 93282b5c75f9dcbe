package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.embedded.Person;

/// Somebody who brings in what other systems hold, one after the other: items with their past, ratings of several people, and people who
/// come for the first time. None of it needs a key: what is there already is left as it is.
final class BulkWriter implements Writer {

    private static final int KINDS = 3;
    private static final int ITEMS = 2;
    private static final int RATERS = 3;
    private static final int STARS = 5;
    private static final String[] NDJSON = {"Content-Type", "application/x-ndjson"};

    private final Tenant tenant;
    private final Caller admin;
    private final String itemId;
    private int number;

    /// @param itemId the published item that is rated
    BulkWriter(Tenant tenant, String itemId) {
        this.tenant = tenant;
        this.admin = tenant.as("importing", "admin");
        this.itemId = itemId;
    }

    /// Lets feedback-service get to know the people whose ratings are imported: they ask for a rating of theirs, and have none.
    void introduce() throws IOException, InterruptedException {
        for (int rater = 0; rater < RATERS; rater++) {
            Caller.Answer answer = tenant.as(subject(rater), "rep").get("/feedback/v1/content/" + itemId + "/versions/1/rating");
            assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        }
    }

    @Override
    public Change next() {
        return switch (number++ % KINDS) {
            case 0 -> items();
            case 1 -> ratings();
            default -> newcomer();
        };
    }

    private Change items() {
        List<String> marks = marks(ITEMS);
        String past = past();
        String lines = marks.stream().map(mark -> item(mark, past)).collect(Collectors.joining("\n"));
        return Change.repeatable(Kind.ITEM, marks, () -> {
            Caller.Answer answer = admin.send("POST", "/content/v1/imports", lines, NDJSON);
            assertThat(!answer.taken() || answer.body().path("items").size() == ITEMS).as("all of an import: %s", answer).isTrue();
            return answer;
        });
    }

    private static String item(String mark, String past) {
        return """
                {"source": "bulk", "externalId": "%s", "title": "%s", "kind": "other", "occurredAt": "%s", "versions": [\
                {"summary": "s", "link": "https://files.example.com/x", "estimate": {"value": 3, "reservations": []}, \
                "occurredAt": "%s", "publishedAt": "%s"}]}""".formatted(mark, mark, past, past, past);
    }

    /// Later than those before: of an older one nothing would be stored.
    private Change ratings() {
        List<String> marks = marks(RATERS);
        String past = past();
        int stars = 1 + number % STARS;
        String lines = IntStream.range(0, RATERS).mapToObj(rater -> rating(rater, marks.get(rater), stars, past))
                .collect(Collectors.joining("\n"));
        return Change.repeatable(Kind.RATING, marks, () -> whole(admin.send("POST", "/feedback/v1/imports", lines, NDJSON)));
    }

    private String rating(int rater, String mark, int stars, String past) {
        return """
                {"person": {"source": "oidc", "id": "%s"}, "itemId": "%s", "version": 1, "occurredAt": "%s", "stars": %d, \
                "comment": "%s", "deal": {"industry": "%s"}}""".formatted(subject(rater), itemId, past, stars, mark, mark);
    }

    /// A line that could not have its lock in time is refused alone: the import is repeated then, as if it had not been taken.
    private static Caller.Answer whole(Caller.Answer answer) throws IOException {
        if (!answer.taken()) {
            return answer;
        }
        JsonNode refused = answer.body().path("refused");
        assertThat(refused).as("lines that a fault explains: %s", answer).allMatch(line -> line.path("type").asText().endsWith("/busy"));
        return refused.isEmpty() ? answer : new Caller.Answer(503, answer.text(), "");
    }

    /// Somebody whose token bears a new name.
    private Change newcomer() {
        String mark = tenant.mark();
        Person person = new Person(mark, tenant.name(), List.of("marketer"), mark, mark + "@example.com");
        Caller newcomer = new Caller(tenant.name(), tenant.doors(), tenant.issuer().token(person));
        return Change.repeatable(Kind.PERSON, List.of(mark), () -> newcomer.send("PUT", "/engagement/v1/people/me", ""));
    }

    private List<String> marks(int count) {
        return Stream.generate(tenant::mark).limit(count).toList();
    }

    /// A moment ago; nothing may come from the future.
    private static String past() {
        return Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String subject(int rater) {
        return "imported-" + rater;
    }
}
