package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the log says last, in the words of the tables.
class LastEventsTest {

    private static final String ANSWER = "{\"feedbackId\": \"r1\", \"state\": \"planned\", \"text\": \"soon\"}";
    private static final String WITHDRAWAL = "{\"feedbackId\": \"r1\"}";

    @Test
    void an_answer_stands_as_it_was_given_last() {
        LogRow earlier = feed("feedback.answered.v1", 1, "{\"feedbackId\": \"r1\", \"state\": \"declined\", \"text\": \"no\"}");
        LastEvents last = new LastEvents(List.of(earlier, feed("feedback.answered.v1", 2, ANSWER)));
        assertThat(last.answers()).containsOnly(entry("r1", "2|planned|soon"));
    }

    @Test
    void of_an_answer_whose_rating_was_withdrawn_only_the_revision_stays() {
        LogRow answered = feed("feedback.answered.v1", 1, ANSWER);
        LastEvents last = new LastEvents(List.of(answered, feed("feedback.withdrawn.v1", 4, WITHDRAWAL)));
        assertThat(last.answers()).containsOnly(entry("r1", "1||"));
    }

    @Test
    void an_answer_to_what_was_rated_again_stands() {
        LogRow withdrawn = feed("feedback.withdrawn.v1", 4, WITHDRAWAL);
        LastEvents last = new LastEvents(List.of(withdrawn, feed("feedback.answered.v1", 2, ANSWER)));
        assertThat(last.answers()).containsOnly(entry("r1", "2|planned|soon"));
    }

    @Test
    void a_text_that_was_erased_is_gone() {
        LogRow erased = text("t1", 1, "{\"text\": \"good\"}");
        LogRow standing = text("t2", 1, "{\"text\": \"bad\"}");
        LastEvents last = new LastEvents(List.of(erased, standing, text("t1", 2, null)));
        assertThat(last.texts()).containsOnly(entry("t2", "bad"));
    }

    @Test
    void each_version_is_as_its_items_last_state_has_it() {
        LogRow first = item(1, "{\"versions\": [{\"version\": 1, \"state\": \"draft\", \"summary\": \"s\", \"hasBody\": true}]}");
        LogRow second = item(2, """
                {"versions": [{"version": 1, "state": "published", "summary": "s", "hasBody": true, "author": "p1",
                               "estimate": {"value": 2}},
                              {"version": 2, "state": "draft", "summary": "n", "link": "l", "hasBody": false, "author": "p1"}]}""");
        LastEvents last = new LastEvents(List.of(first, second));
        assertThat(last.versions()).containsOnly(entry("i1:1", "published|s||true|p1|2"), entry("i1:2", "draft|n|l|false|p1|"));
    }

    @Test
    void an_identity_is_its_persons_as_of_the_last_revision() {
        LastEvents last = new LastEvents(List.of(person(1, "\"rep\""), person(2, "\"admin\", \"rep\"")));
        assertThat(last.identities()).containsOnly(entry("oidc:s1", "p1|2|admin,rep"));
    }

    private static Map.Entry<String, String> entry(String key, String words) {
        return Map.entry("chaos-red:" + key, words);
    }

    private static LogRow feed(String type, long revision, String said) {
        return row("handback.feed.v1", "i1", type, revision, said);
    }

    private static LogRow text(String id, long revision, @Nullable String said) {
        return row("handback.texts.v1", id, "text.written.v1", revision, said);
    }

    private static LogRow item(long revision, String said) {
        return row("handback.content.v1", "i1", "content-item.changed.v1", revision, said);
    }

    private static LogRow person(long revision, String roles) {
        String said = "{\"personId\": \"p1\", \"roles\": [%s], \"identities\": [{\"source\": \"oidc\", \"id\": \"s1\"}]}".formatted(roles);
        return row("handback.people.v1", "p1", "person.changed.v1", revision, said);
    }

    private static LogRow row(String topic, String aggregate, String type, long revision, @Nullable String said) {
        return new LogRow("e", "chaos-red", topic, "chaos-red:" + aggregate, type, revision, "1.1", said);
    }
}
