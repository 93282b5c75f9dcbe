package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.Map;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// What a service's tables say of an aggregate is what the last event of its log says, and each aggregate's revisions go up by one.
final class StateAndLog {

    private static final String ITEMS = """
            select tenant || ':' || item_id, format('%s|%s|%s|%s|%s', revision, title, kind, state, current_version) from content_item""";
    private static final String VERSIONS = """
            select tenant || ':' || item_id || ':' || version,
                   format('%s|%s|%s|%s|%s|%s', state, summary, link, has_body::text, author,
                          case when published_at is not null then estimate end)
              from content_version""";
    private static final String SETTINGS = """
            select tenant || ':' || tenant,
                   format('%s|%s|%s|%s|%s|%s|%s', revision, time_zone, currency, array_to_string(working_days, ','),
                          array_to_string(holidays, ','), signed_by_default::text, leads_see_own_team_usage::text)
              from tenant_settings""";
    private static final String RATINGS = """
            select tenant || ':' || rating_id,
                   format('%s|%s|%s', revision, case when not withdrawn then stars end, case when not withdrawn then industry end)
              from rating""";
    /// An answer whose rating was withdrawn keeps its revision and nothing else.
    private static final String ANSWERS = """
            select a.tenant || ':' || a.rating_id,
                   format('%s|%s|%s', a.revision, a.state, case when a.state is not null then t.text end)
              from answer a left join written_text t on t.tenant = a.tenant and t.text_id = a.text_id""";
    private static final String TEXTS = "select tenant || ':' || text_id, text from written_text";
    private static final String DEALS = "select tenant || ':' || deal_id, format('%s|%s', revision, name) from deal";
    private static final String PEOPLE_AND_TEAMS = """
            select tenant || ':' || person_id, format('%s|%s', revision, name) from person
            union all select tenant || ':' || team_id, format('%s|%s', revision, name) from team""";

    private final Evidence evidence;
    private final Findings findings;

    StateAndLog(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() throws SQLException {
        for (Service service : Service.values()) {
            findings.add(Fault.REORDERED, "revisions in the log of " + service.folder() + " do not follow one another",
                    Revisions.gaps(evidence.log(service)));
        }
        content(new LastEvents(evidence.log(Service.CONTENT)));
        feedback(new LastEvents(evidence.log(Service.FEEDBACK)));
        engagement(new LastEvents(evidence.log(Service.ENGAGEMENT)));
    }

    private void content(LastEvents last) throws SQLException {
        Store store = evidence.store(Service.CONTENT);
        compare("items", store.map(ITEMS), last.of("handback.content.v1", LogRow::aggregate, "title", "kind", "state", "currentVersion"));
        compare("versions", store.map(VERSIONS), last.versions());
        compare("settings", store.map(SETTINGS), last.of("handback.settings.v1", LogRow::aggregate, "timeZone", "currency", "workingDays",
                "holidays", "signedByDefault", "leadsSeeOwnTeamUsage"));
    }

    private void feedback(LastEvents last) throws SQLException {
        Store store = evidence.store(Service.FEEDBACK);
        compare("ratings", store.map(RATINGS), last.of("handback.feedback.v1", row -> LastEvents.idIn(row, "ratingId"), "stars",
                "industry"));
        compare("answers", store.map(ANSWERS), last.answers());
        compare("texts", store.map(TEXTS), last.texts());
    }

    private void engagement(LastEvents last) throws SQLException {
        Store store = evidence.store(Service.ENGAGEMENT);
        compare("deals", store.map(DEALS), last.of("handback.deals.v1", LogRow::aggregate, "name"));
        compare("people and teams", store.map(PEOPLE_AND_TEAMS), last.of("handback.people.v1", LogRow::aggregate, "name"));
        compare("identities", store.map(Copies.IDENTITIES), last.identities());
    }

    /// @param state what the rows say, by key
    /// @param last what the last events say
    void compare(String what, Map<String, String> state, Map<String, String> last) {
        Difference difference = Difference.between(state, last);
        findings.add(Fault.LOST, what + " are in the state and not in the log", difference.missing());
        findings.add(Fault.LOST, what + " are in the log and not in the state", difference.surplus());
        findings.add(Fault.LOST, what + " say in their last event", difference.other());
    }
}
