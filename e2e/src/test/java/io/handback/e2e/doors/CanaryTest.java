package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Topics;
import io.handback.e2e.Waits;
import io.handback.local.home.Service;

/// Names, texts and secrets that can be told from all others go through every kind of request; then they are looked for everywhere.
@Order(6)
@ExtendWith(Running.class)
class CanaryTest {

    /// Where each may be found: all places that are not named here are closed to it.
    private static final Map<String, Set<String>> EXPECTED = Map.of(
            "handback.content.v1", Set.of("title", "summary", "link", "draftsummary", "newtitle", "versionsummary", "versionlink",
                    "tagpersona", "tagstage", "tagproduct", "tagindustry", "tagregion", "taglanguage", "tagcampaign", "audienceregion",
                    "audiencerole"),
            "handback.people.v1", Set.of("personkey", "personsubject", "personname", "personmail", "personregion", "personid", "leadkey",
                    "leadname", "teamkey", "teamname", "teamregion", "signedname", "signedmail", "unsignedname", "unsignedmail",
                    "marketername", "marketermail"),
            "handback.deals.v1", Set.of("dealkey", "dealname", "dealaccount", "dealstage", "dealindustry", "dealsegment"),
            "handback.texts.v1", Set.of("signedcomment", "unsignedcomment", "importedcomment", "answer"),
            "handback.feedback.v1", Set.of("stage", "persona", "industry", "ratingchannel", "importedstage", "importedpersona",
                    "importedindustry", "importedchannel"),
            // the situation only of the signed rating
            "handback.feed.v1", Set.of("title", "signedcomment", "unsignedcomment", "importedcomment", "answer", "signedname", "dealname",
                    "stage", "persona", "industry", "ratingchannel"),
            "handback.usage.v1", Set.of("attribute", "channel", "eventstage", "term", "visitor"));
    /// Fields in which no text of one's own can stand, by the ends of their paths, with the reason.
    private static final Map<String, String> CLOSED = Map.of(
            "source", "names a system, not somebody: a-z, 0-9 and '-'",
            "kind", "one of eleven kinds",
            "reservations[]", "one of three reservations",
            "reasons[]", "a code of the list of reasons",
            "status", "open, won or lost",
            "[].roles[]", "one of six roles",
            "amount", "digits",
            "currency", "a currency of ISO 4217",
            "timeZone", "a zone of the IANA database");
    /// The description tells an event's fields only in words.
    private static final Map<String, Set<String>> IN_WORDS = Map.of("POST /engagement/v1/events",
            Set.of("[].stage", "[].channel", "[].term", "[].visitorId", "[].attributes.plugin"));
    private static final List<String> TOPICS = List.of("handback.content.v1", "handback.settings.v1", "handback.people.v1",
            "handback.deals.v1", "handback.texts.v1", "handback.feedback.v1", "handback.feed.v1", "handback.usage.v1");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void names_texts_and_secrets_are_where_they_belong_and_nowhere_else(Everything all) throws Exception {
        // Given
        Canaries canaries = new Canaries(all, "Kanari" + UUID.randomUUID().toString().substring(0, 8) + "x");
        // When
        canaries.sendGood();
        List<Raw.Answer> refusals = canaries.sendBad();
        // Then
        Waits.until(() -> assertThat(found(all, canaries)).isEqualTo(EXPECTED));
        for (Raw.Answer refusal : refusals) {
            look("the refusal " + refusal.status(), refusal.body() + refusal.headers(), canaries);
        }
        lookIntoLogs(all, canaries);
        for (Service service : Service.values()) {
            look("the metrics of " + service, new Inside(all, service).metrics(), canaries);
        }
        // a trace may say which address was asked for, without its query
        canaries.all().stream().filter(canary -> !canary.contains("badpath")).filter(all.spans()::mentions)
                .forEach(canary -> wrong.add(canary + " in a trace"));
        Running.screen().printf("doors: canaries: %d kinds through %d good and %d refused requests, %d out of place%n",
                canaries.all().size(), canaries.good(), refusals.size(), wrong.size());
        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal.status()).isBetween(400, 499));
        assertThat(wrong).isEmpty();
        assertThat(withoutCanary(Door.all(all.home().root()), canaries)).as("free texts without a canary").isEmpty();
    }

    @Test
    void no_reason_for_leaving_a_field_out_outlives_the_field(Everything all) {
        Set<String> texts = new TreeSet<>();
        Door.all(all.home().root()).forEach(door -> texts.addAll(door.texts()));

        assertThat(CLOSED.keySet()).allMatch(end -> texts.stream().anyMatch(text -> endsWith(text, end)));
    }

    /// By operation, the fields for any text of which no request that was taken had a canary in it.
    private static Map<String, Set<String>> withoutCanary(List<Door> doors, Canaries canaries) {
        Map<String, Set<String>> without = new TreeMap<>();
        for (Door door : doors) {
            Set<String> texts = new TreeSet<>(door.texts());
            texts.addAll(IN_WORDS.getOrDefault(door.toString(), Set.of()));
            texts.removeIf(text -> CLOSED.keySet().stream().anyMatch(end -> endsWith(text, end)));
            texts.removeAll(canaries.fields().getOrDefault(door.toString(), Set.of()));
            if (!texts.isEmpty()) {
                without.put(door.toString(), texts);
            }
        }
        return without;
    }

    private static boolean endsWith(String path, String end) {
        return path.equals(end) || path.endsWith("." + end);
    }

    /// By topic, which canaries it holds.
    private static Map<String, Set<String>> found(Everything all, Canaries canaries) {
        Map<String, Set<String>> found = new TreeMap<>();
        Topics topics = new Topics(all.layout().bootstrapServers());
        for (String topic : TOPICS) {
            for (Topics.Message message : topics.read(topic, canaries.prefix())) {
                canaries.in(message.value() + message.headers())
                        .forEach(name -> found.computeIfAbsent(topic, _ -> new TreeSet<>()).add(name));
            }
        }
        return found;
    }

    private void lookIntoLogs(Everything all, Canaries canaries) throws IOException {
        try (Stream<Path> logs = Files.list(all.home().log("x").getParent())) {
            List<Path> files = logs.filter(Files::isRegularFile).toList();
            assertThat(files).as("logs").hasSizeGreaterThanOrEqualTo(7);
            for (Path file : files) {
                look(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1), canaries);
            }
        }
    }

    private void look(String place, String text, Canaries canaries) {
        canaries.in(text).forEach(name -> wrong.add(name + " in " + place));
        canaries.secrets().stream().filter(text::contains).forEach(_ -> wrong.add("a token in " + place));
    }
}
