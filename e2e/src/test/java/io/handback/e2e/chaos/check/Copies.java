package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.Map;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// What one service keeps of another's state is that state.
final class Copies {

    private record Copy(Service owner, String original, Service keeper, String copy) {}

    private static final String ITEMS = "select tenant || ':' || item_id, revision || title || state from ";
    private static final String NAMED = "select tenant || ':' || %1$s_id, revision || coalesce(name, '') from %2$s";
    private static final String RATINGS = """
            select tenant || ':' || rating_id, revision || case when withdrawn then 'withdrawn' else stars::text end from rating""";

    private final Evidence evidence;
    private final Findings findings;

    Copies(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() throws SQLException {
        compare(new Copy(Service.CONTENT, ITEMS + "content_item", Service.FEEDBACK, ITEMS + "known_content"));
        compare(new Copy(Service.CONTENT, ITEMS + "content_item", Service.ENGAGEMENT, ITEMS + "known_item"));
        compare(new Copy(Service.FEEDBACK, RATINGS, Service.ENGAGEMENT, RATINGS));
        for (String what : new String[]{"person", "team", "deal"}) {
            compare(new Copy(Service.ENGAGEMENT, NAMED.formatted(what, what), Service.FEEDBACK, NAMED.formatted(what, "known_" + what)));
        }
        compare(new Copy(Service.CONTENT, "select tenant, revision::text from tenant_settings", Service.FEEDBACK,
                "select tenant, revision::text from known_settings"));
        compare(new Copy(Service.CONTENT, "select tenant, revision::text from tenant_settings", Service.ENGAGEMENT,
                "select tenant, revision::text from tenant_settings"));
    }

    private void compare(Copy copy) throws SQLException {
        Map<String, String> original = evidence.store(copy.owner()).map(copy.original());
        Map<String, String> kept = evidence.store(copy.keeper()).map(copy.copy());
        String what = copy.keeper().folder() + "'s copy (" + copy.copy().substring(copy.copy().lastIndexOf("from")).strip() + ")";
        Difference difference = Difference.between(original, kept);
        findings.add(Fault.LOST, what + " lacks rows", difference.missing());
        findings.add(Fault.DOUBLED, what + " has rows that nobody owns", difference.surplus());
        findings.add(Fault.LOST, what + " differs", difference.other());
    }
}
