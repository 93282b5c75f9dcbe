package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.Map;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// What a service's tables say of an aggregate is what the last event of its log says, and each aggregate's revisions go up by one.
final class StateAndLog {

    /// Revisions of one aggregate that do not follow on the one before: answers count by themselves.
    private static final String STEPS = """
            with events as (
                select topic, type, xid, position, revision, aggregate, convert_from(payload, 'UTF8')::jsonb as said from event_log),
            steps as (
                select e.revision, lag(e.revision, 1, 0::bigint) over (
                           partition by topic, coalesce(said->>'ratingId', said->>'feedbackId', aggregate), type like '%answered%'
                           order by e.xid, position) as before
                  from events e)
            select count(*) from steps where revision <> before + 1""";

    /// @param state key and content of each row, as text
    /// @param last the same, of the last event of each aggregate
    private record Pair(Service service, String what, String state, String last) {}

    private final Evidence evidence;
    private final Findings findings;

    StateAndLog(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() throws SQLException {
        for (Service service : Service.values()) {
            findings.add(Fault.REORDERED, "revisions in the log of " + service.folder() + " do not follow one another",
                    evidence.store(service)
                            .number(STEPS));
        }
        compare(new Pair(Service.CONTENT, "items", "select tenant || ':' || item_id, revision || title || state from content_item",
                last("handback.content.v1", "aggregate", "'title'", "'state'")));
        compare(new Pair(Service.CONTENT, "settings", "select tenant || ':' || tenant, revision::text from tenant_settings",
                last("handback.settings.v1", "aggregate")));
        compare(new Pair(Service.FEEDBACK, "ratings",
                "select tenant || ':' || rating_id, revision || case when withdrawn then '' else stars || coalesce(industry, '') end from rating",
                last("handback.feedback.v1", "tenant || ':' || (said->>'ratingId')", "'stars'", "'industry'")));
        compare(new Pair(Service.ENGAGEMENT, "deals", "select tenant || ':' || deal_id, revision || name from deal",
                last("handback.deals.v1", "aggregate", "'name'")));
        compare(new Pair(Service.ENGAGEMENT, "people and teams", """
                select tenant || ':' || person_id, revision || coalesce(name, '') from person
                union all select tenant || ':' || team_id, revision || name from team""",
                last("handback.people.v1", "aggregate", "'name'")));
    }

    private static String last(String topic, String key, String... fields) {
        StringBuilder content = new StringBuilder("revision::text");
        for (String field : fields) {
            content.append(" || coalesce(said->>").append(field).append(", '')");
        }
        return """
                select key, content from (
                    select %s as key, %s as content, row_number() over (partition by %s order by e.xid desc, position desc) as back
                      from (select *, convert_from(payload, 'UTF8')::jsonb as said from event_log where topic = '%s') e) newest
                 where back = 1""".formatted(key, content, key, topic);
    }

    private void compare(Pair pair) throws SQLException {
        Store store = evidence.store(pair.service());
        Map<String, String> state = store.map(pair.state());
        Map<String, String> last = store.map(pair.last());
        Difference difference = Difference.between(state, last);
        findings.add(Fault.LOST, pair.what() + " are in the state and not in the log", difference.missing());
        findings.add(Fault.LOST, pair.what() + " are in the log and not in the state", difference.surplus());
        findings.add(Fault.LOST, pair.what() + " say in their last event", difference.other());
    }
}
