package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;

/// Every operation of the committed descriptions, for everybody, by way of the gateway and past it.
@Order(6)
@ExtendWith(Running.class)
class MatrixTest {

    private static final String OWN = "doors-own";
    private static final String OTHER = "doors-other";
    /// What succeeds for nobody here: on a calm system there is no dead letter that could be applied again.
    private static final Set<String> WITHOUT_SUCCESS = Set.of("POST /content/v1/dead-letters/{id}/replay",
            "POST /feedback/v1/dead-letters/{id}/replay", "POST /engagement/v1/dead-letters/{id}/replay");

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> opened = new TreeSet<>();
    private int cases;

    @Test
    void each_door_opens_to_its_roles_only_and_anothers_things_are_as_unknown(Everything all) throws Exception {
        // Given
        Things things = Things.of(all, OWN);
        Things.of(all, OTHER);
        List<Door> doors = doors(all, things);
        // When
        for (Door door : doors) {
            for (int port : ports(all, door)) {
                tryAll(door, port, things, Visitor.of(all, OWN));
                tryOthers(door, port, things, Visitor.of(all, OTHER));
            }
        }
        // Then
        report("route x role x tenant", doors);
        assertThat(wrong).isEmpty();
        assertThat(doors.stream().map(Door::toString).filter(door -> !opened.contains(door)).collect(Collectors.toSet()))
                .as("doors that opened to none of their roles").isEqualTo(WITHOUT_SUCCESS);
    }

    @Test
    void no_other_spelling_opens_what_the_plain_one_does_not(Everything all) throws Exception {
        // Given
        Things things = Things.of(all, OWN + "-spelt");
        List<Door> doors = doors(all, things);
        List<Visitor> visitors = Visitor.of(all, things.tenant());
        // When
        for (Door door : doors) {
            for (int port : ports(all, door)) {
                trySpellings(door, port, things, visitors);
            }
        }
        // Then
        report("spellings", doors);
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_spelling_opens_or_betrays_a_thing_of_another_tenant(Everything all) throws Exception {
        // Given
        Things things = Things.of(all, OWN + "-spied");
        String spying = OTHER + "-spying";
        Things.mapped(all, spying);
        List<Door> doors = doors(all, things);
        // When
        for (Door door : doors.stream().filter(Door::namesSomething).toList()) {
            for (int port : ports(all, door)) {
                spy(door, port, things, Visitor.mightiest(all, spying));
            }
        }
        // Then
        report("spellings of another tenant's things", doors);
        assertThat(cases).isGreaterThan(3_000);
        assertThat(wrong).isEmpty();
    }

    private static List<Door> doors(Everything all, Things things) {
        return Door.all(all.home().root()).stream().map(things::filled).toList();
    }

    private static List<Integer> ports(Everything all, Door door) {
        return List.of(all.layout().port(), all.layout().service(door.service()));
    }

    private void tryAll(Door door, int port, Things things, List<Visitor> visitors) throws IOException {
        try (Raw raw = new Raw(port)) {
            for (Visitor visitor : visitors) {
                Raw.Answer answer = raw.send(door.request(things.path(door), visitor.authorization(), visitor.actsFor()));
                int refusal = visitor.refusal(door);
                boolean fine = refusal == 0 ? welcomed(door, answer) : refused(answer, refusal);
                note(fine, door, visitor, port, "answers " + answer.status() + ": " + answer.body());
                if (refusal == 0 && succeeded(answer)) {
                    opened.add(door.toString());
                }
            }
        }
    }

    private void tryOthers(Door door, int port, Things things, List<Visitor> others) throws IOException {
        if (!door.namesSomething()) {
            return;
        }
        try (Raw raw = new Raw(port)) {
            for (Visitor other : others) {
                Raw.Answer foreign = raw.send(door.request(things.path(door), other.authorization(), other.actsFor()));
                Raw.Answer unknown = raw.send(door.request(door.path(Things::unknown), other.authorization(), other.actsFor()));
                int expected = other.refusal(door) == 0 ? 404 : other.refusal(door);
                note(refused(foreign, expected) && refused(unknown, expected) && alike(foreign, unknown), door, other, port,
                        "of another tenant, tells " + foreign + " from " + unknown);
            }
        }
    }

    private void trySpellings(Door door, int port, Things things, List<Visitor> visitors) throws IOException {
        try (Raw raw = new Raw(port)) {
            for (Map.Entry<String, String> spelling : Spellings.of(things.path(door)).entrySet()) {
                for (Visitor visitor : visitors) {
                    int status = answer(raw, door, spelling.getValue(), visitor).status();
                    boolean granted = status >= 200 && status < 400;
                    note(status < 500 && (!granted || visitor.refusal(door) == 0), door, visitor, port,
                            "spelt with " + spelling.getKey() + " answers " + status);
                }
            }
        }
    }

    /// However a thing of another tenant is spelt: it is not opened, and the answer is that of a thing that never was, spelt alike.
    private void spy(Door door, int port, Things things, List<Visitor> strangers) throws IOException {
        Map<String, String> nobodys = Spellings.of(door.path(Things::unknown));
        try (Raw raw = new Raw(port)) {
            for (Map.Entry<String, String> spelling : Spellings.of(things.path(door)).entrySet()) {
                for (Visitor stranger : strangers) {
                    Raw.Answer foreign = answer(raw, door, spelling.getValue(), stranger);
                    Raw.Answer unknown = answer(raw, door, nobodys.getOrDefault(spelling.getKey(), ""), stranger);
                    note(!foreign.granted() && foreign.status() < 500 && alike(foreign, unknown), door, stranger, port,
                            "of another tenant, spelt with " + spelling.getKey() + ", tells " + foreign + " from " + unknown);
                }
            }
        }
    }

    /// The status 0 when the connection is closed without an answer.
    private static Raw.Answer answer(Raw raw, Door door, String path, Visitor visitor) throws IOException {
        try {
            return raw.send(door.request(path, visitor.authorization(), visitor.actsFor()));
        } catch (IOException _) {
            raw.close();
            return new Raw.Answer(0, Map.of(), "");
        }
    }

    /// Whether somebody of the right role got an answer of the description; a fault or an outage is none on a calm system.
    private static boolean welcomed(Door door, Raw.Answer answer) {
        int status = answer.status();
        return door.statuses().contains(status) && status < 500 && status != 401 && status != 403;
    }

    private static boolean succeeded(Raw.Answer answer) {
        return answer.status() >= 200 && answer.status() < 300 && !answer.body().contains("\"refused\":[{");
    }

    private static boolean refused(Raw.Answer answer, int status) {
        return answer.status() == status && answer.header("content-type").equals("application/problem+json");
    }

    private static boolean alike(Raw.Answer one, Raw.Answer other) {
        return one.status() == other.status() && one.body().equals(other.body())
                && one.headers().keySet().equals(other.headers().keySet());
    }

    private void note(boolean fine, Door door, Visitor visitor, int port, String what) {
        cases++;
        if (!fine) {
            wrong.add(door + " for " + visitor.name() + " at " + port + ": " + what);
        }
    }

    private void report(String what, List<Door> doors) {
        assertThat(doors).hasSizeGreaterThan(50);
        Running.screen().printf("doors: %s: %,d cases over %d operations, %d wrong%n", what, cases, doors.size(), wrong.size());
    }
}
