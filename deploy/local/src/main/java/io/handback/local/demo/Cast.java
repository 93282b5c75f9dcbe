package io.handback.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.embedded.Person;
import io.handback.local.people.DemoPeople;

/// Who works in the demo tenant: 48 reps in 6 teams of 8, a lead each, marketers, an approver, an admin.
final class Cast {

    static final String SOURCE = "crm";
    static final int REPS = 48;
    static final int TEAM = 8;

    private static final List<String> REGIONS = List.of("DACH", "UK and Ireland", "Nordics", "Benelux", "France", "Iberia");
    private static final List<String> FIRST = List.of("Ada", "Ben", "Carla", "David", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas",
            "Katja", "Luis", "Mina", "Nils", "Olga", "Paul");
    private static final List<String> LAST = List.of("Abel", "Berg", "Costa", "Dahl", "Evers", "Funk", "Garcia", "Holm", "Ivens", "Jansen",
            "Keller", "Lopez", "Moreau");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Cast() {}

    static List<Integer> reps() {
        return IntStream.range(0, REPS).boxed().toList();
    }

    static String repId(int rep) {
        return String.format(Locale.ROOT, "rep-%02d", rep + 1);
    }

    static String region(int rep) {
        return REGIONS.get(rep / TEAM);
    }

    /// The rep as a token speaks of it; the first one is the rep of the sign-in page.
    static Person rep(int rep) {
        return rep == 0
                ? DemoPeople.of("rep")
                : new Person(repId(rep), DemoPeople.TENANT, List.of("rep"), name(rep), repId(rep) + "@demo.example");
    }

    static ObjectNode ref(String id) {
        return JSON.objectNode().put("source", SOURCE).put("id", id);
    }

    static String owner(int number) {
        return "marketer-" + (number % 4 + 1);
    }

    /// The teams; their leads have to be known before they can be named.
    static ArrayNode teams(boolean withLeads) {
        ArrayNode teams = JSON.arrayNode();
        for (int team = 0; team < REGIONS.size(); team++) {
            ObjectNode row = key("team-" + (team + 1)).put("name", REGIONS.get(team)).put("region", REGIONS.get(team));
            if (withLeads) {
                row.set("lead", ref(leadId(team)));
            }
            teams.add(row);
        }
        return teams;
    }

    static ArrayNode people(Timeline time) {
        ArrayNode people = JSON.arrayNode();
        String since = time.date(500).toString();
        for (int team = 0; team < REGIONS.size(); team++) {
            people.add(lead(team).put("activeFrom", since));
        }
        reps().forEach(rep -> people.add(repRow(rep).put("activeFrom", since)));
        staff().forEach(people::add);
        return people;
    }

    private static Stream<ObjectNode> staff() {
        return Stream.of(
                row("marketer-1", DemoPeople.of("marketer")),
                row("marketer-2", colleague("marketer-2", "Milo Brandt")),
                row("marketer-3", colleague("marketer-3", "Noor Smit")),
                row("marketer-4", colleague("marketer-4", "Oscar Lund")),
                row("approver-1", DemoPeople.of("approver")),
                row("admin-1", DemoPeople.of("admin")));
    }

    private static Person colleague(String id, String name) {
        return new Person(id, DemoPeople.TENANT, List.of("marketer"), name, id + "@demo.example");
    }

    private static ObjectNode lead(int team) {
        Person lead = team == 0
                ? DemoPeople.of("sales-lead")
                : new Person(leadId(team), DemoPeople.TENANT, List.of("sales-lead"), name(REPS + team), leadId(team) + "@demo.example");
        return inTeam(row(leadId(team), lead), team);
    }

    private static ObjectNode repRow(int rep) {
        ObjectNode row = inTeam(row(repId(rep), rep(rep)), rep / TEAM);
        row.set("manager", key(leadId(rep / TEAM)));
        return row;
    }

    private static ObjectNode inTeam(ObjectNode row, int team) {
        row.set("team", key("team-" + (team + 1)));
        return row.put("region", REGIONS.get(team));
    }

    private static ObjectNode row(String id, Person person) {
        ObjectNode row = key(id).put("subject", person.subject()).put("name", person.name()).put("email", person.email());
        row.putArray("roles").add(person.roles().getFirst());
        return row;
    }

    private static ObjectNode key(String id) {
        return JSON.objectNode().put("source", SOURCE).put("externalId", id);
    }

    private static String leadId(int team) {
        return "lead-" + (team + 1);
    }

    private static String name(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number * 7 % LAST.size());
    }
}
