package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    private final List<String> wrong = new ArrayList<>();
    private int cases;

    @Test
    void each_door_opens_to_its_roles_only_and_anothers_things_are_as_unknown(Everything all) throws Exception {
        // Given
        List<Door> doors = Door.all(all.home().root());
        Things things = Things.of(all, OWN);
        Things.of(all, OTHER);
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
    }

    @Test
    void no_other_spelling_opens_what_the_plain_one_does_not(Everything all) throws Exception {
        // Given
        List<Door> doors = Door.all(all.home().root());
        Things things = Things.of(all, OWN + "-spelt");
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

    private static List<Integer> ports(Everything all, Door door) {
        return List.of(all.layout().port(), all.layout().service(door.service()));
    }

    private void tryAll(Door door, int port, Things things, List<Visitor> visitors) throws IOException {
        try (Raw raw = new Raw(port)) {
            for (Visitor visitor : visitors) {
                Raw.Answer answer = raw.send(door.request(door.path(own(things)), visitor.authorization(), visitor.actsFor()));
                int refusal = visitor.refusal(door);
                boolean fine = refusal == 0
                        ? door.statuses().contains(answer.status()) && answer.status() != 401 && answer.status() != 403
                        : refused(answer, refusal);
                note(fine, door, visitor, port, "answers " + answer.status() + ": " + answer.body());
            }
        }
    }

    private void tryOthers(Door door, int port, Things things, List<Visitor> others) throws IOException {
        if (!door.namesSomething()) {
            return;
        }
        try (Raw raw = new Raw(port)) {
            for (Visitor other : others) {
                Raw.Answer foreign = raw.send(door.request(door.path(own(things)), other.authorization(), other.actsFor()));
                Raw.Answer unknown = raw.send(door.request(door.path(Things::unknown), other.authorization(), other.actsFor()));
                int expected = other.refusal(door) == 0 ? 404 : other.refusal(door);
                boolean alike = foreign.body().equals(unknown.body()) && foreign.headers().keySet().equals(unknown.headers().keySet());
                note(refused(foreign, expected) && refused(unknown, expected) && alike, door, other, port,
                        "of another tenant, tells " + foreign + " from " + unknown);
            }
        }
    }

    private void trySpellings(Door door, int port, Things things, List<Visitor> visitors) throws IOException {
        try (Raw raw = new Raw(port)) {
            for (Map.Entry<String, String> spelling : Spellings.of(door.path(own(things))).entrySet()) {
                for (Visitor visitor : visitors) {
                    int status = status(raw, door.request(spelling.getValue(), visitor.authorization(), visitor.actsFor()));
                    boolean granted = status >= 200 && status < 400;
                    note(status < 500 && (!granted || visitor.refusal(door) == 0), door, visitor, port,
                            "spelt with " + spelling.getKey() + " answers " + status);
                }
            }
        }
    }

    /// 0 when the connection is closed without an answer.
    private static int status(Raw raw, String request) throws IOException {
        try {
            return raw.send(request).status();
        } catch (IOException _) {
            raw.close();
            return 0;
        }
    }

    private static UnaryOperator<String> own(Things things) {
        return parameter -> things.ids().getOrDefault(parameter, "missing");
    }

    private static boolean refused(Raw.Answer answer, int status) {
        return answer.status() == status && answer.header("content-type").equals("application/problem+json");
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
