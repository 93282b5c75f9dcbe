package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// What one service keeps of another's state is that state.
final class Copies {

    /// @param original key and content of each row of the owner, as text
    /// @param copy the same, of the one who keeps it
    private record Copy(Service owner, String original, Service keeper, String table, String copy) {

        String what() {
            return keeper.folder() + "'s copy (" + table + ")";
        }
    }

    /// Every service has the table; in the owner's, each row is as of its person's last revision.
    static final String IDENTITIES = """
            select tenant || ':' || source || ':' || id, format('%s|%s|%s', person_id, revision, array_to_string(roles, ','))
              from known_identity""";

    private static final String ITEMS = """
            select tenant || ':' || item_id, format('%s|%s|%s|%s|%s', revision, title, kind, state, current_version) from\s""";
    /// An estimate is told once it is sealed, which publication does.
    private static final String VERSIONS = """
            select tenant || ':' || item_id || ':' || version,
                   format('%s|%s|%s|%s|%s|%s|%s', state, author, case when published_at is not null then estimate end,
                          case when published_at is not null then array_to_string(reservations, ',') end, cost_amount, cost_currency,
                          extract(epoch from published_at))
              from content_version""";
    private static final String KNOWN_VERSIONS = """
            select tenant || ':' || item_id || ':' || version,
                   format('%s|%s|%s|%s|%s|%s|%s', state, author, estimate, array_to_string(reservations, ','), cost, currency,
                          extract(epoch from published_at))
              from known_version""";
    private static final String VERSION_STATES = "select tenant || ':' || item_id || ':' || version, state from content_version";
    private static final String KNOWN_VERSION_STATES = """
            select k.tenant || ':' || k.item_id || ':' || v.key, v.value from known_content k, jsonb_each_text(k.version_states) v""";
    private static final String RATINGS = """
            select tenant || ':' || rating_id,
                   format('%s|%s|%s|%s|%s', revision, item_id, version, person_id,
                          case when withdrawn then 'withdrawn' else stars::text end)
              from rating""";
    private static final String SIGNING = "select tenant, revision || '|' || signed_by_default::text from ";
    private static final String DAYS = "select tenant, revision || '|' || time_zone || '|' || leads_see_own_team_usage::text from ";

    private final Evidence evidence;
    private final Findings findings;

    Copies(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() throws SQLException {
        for (Copy copy : ofContent()) {
            read(copy);
        }
        for (String what : List.of("person", "team", "deal")) {
            read(new Copy(Service.ENGAGEMENT, named(what, what), Service.FEEDBACK, "known_" + what, named(what, "known_" + what)));
        }
        read(new Copy(Service.ENGAGEMENT, IDENTITIES, Service.FEEDBACK, "known_identity", IDENTITIES));
        read(new Copy(Service.ENGAGEMENT, IDENTITIES, Service.CONTENT, "known_identity", IDENTITIES));
        read(new Copy(Service.FEEDBACK, RATINGS, Service.ENGAGEMENT, "rating", RATINGS));
    }

    private static List<Copy> ofContent() {
        String items = ITEMS + "content_item";
        String settings = "tenant_settings";
        return List.of(
                new Copy(Service.CONTENT, items, Service.FEEDBACK, "known_content", ITEMS + "known_content"),
                new Copy(Service.CONTENT, items, Service.ENGAGEMENT, "known_item", ITEMS + "known_item"),
                new Copy(Service.CONTENT, VERSION_STATES, Service.FEEDBACK, "version_states of known_content", KNOWN_VERSION_STATES),
                new Copy(Service.CONTENT, VERSIONS, Service.ENGAGEMENT, "known_version", KNOWN_VERSIONS),
                new Copy(Service.CONTENT, SIGNING + settings, Service.FEEDBACK, "known_settings", SIGNING + "known_settings"),
                new Copy(Service.CONTENT, DAYS + settings, Service.ENGAGEMENT, settings, DAYS + settings));
    }

    private static String named(String what, String table) {
        return "select tenant || ':' || " + what + "_id, revision || '|' || coalesce(name, '') from " + table;
    }

    private void read(Copy copy) throws SQLException {
        compare(copy.what(), evidence.store(copy.owner()).map(copy.original()), evidence.store(copy.keeper()).map(copy.copy()));
    }

    /// @param original what the owner's rows say, by key
    /// @param kept what the copy says
    void compare(String what, Map<String, String> original, Map<String, String> kept) {
        Difference difference = Difference.between(original, kept);
        findings.add(Fault.LOST, what + " lacks rows", difference.missing());
        findings.add(Fault.DOUBLED, what + " has rows that nobody owns", difference.surplus());
        findings.add(Fault.LOST, what + " differs", difference.other());
    }
}
