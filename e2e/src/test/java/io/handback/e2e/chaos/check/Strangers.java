package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.traffic.Tenant;
import io.handback.local.home.Service;

/// Nobody has what is another's: not in a row, not in a record, and not by asking the database as the run-time role.
final class Strangers {

    private static final Pattern MARK = Pattern.compile(Tenant.MARK);
    private static final String APP = "handback_app";
    private static final String OWNER = "handback_owner";

    private static final String CLOSED_TO_OWNER = ForGood.OPEN_TO_APP
            + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid and 'handback_owner'::regrole = any (p.polroles))";

    private final Evidence evidence;
    private final Findings findings;

    Strangers(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void look() throws SQLException {
        for (Service service : Service.values()) {
            Store store = evidence.store(service);
            rows(store);
            findings.add(Fault.FOREIGN, "log rows of " + service.folder() + " bear another's mark", evidence.log(service)
                    .stream()
                    .filter(row -> foreign(row.tenant(), row.payload() + row.aggregate()))
                    .toList());
            asRoles(store);
        }
        records();
    }

    void records() {
        evidence.topics().forEach((topic, records) -> findings.add(Fault.FOREIGN, "records of " + topic + " are another's", records.stream()
                .filter(record -> !record.key().startsWith(record.tenant() + ":") || foreign(record.tenant(), "" + record.value()))
                .toList()));
    }

    private static boolean foreign(String tenant, String text) {
        for (Matcher mark = MARK.matcher(text); mark.find();) {
            if (!Tenant.nameOf(mark.group(1)).equals(tenant)) {
                return true;
            }
        }
        return false;
    }

    private void rows(Store store) throws SQLException {
        for (String table : store.list(Store.OWNED, row -> row.getString(1))) {
            for (String colour : List.of("red", "blue", "green")) {
                long found = store.number("select count(*) from %s t where tenant <> '%s' and t::text ~ '\\m%s-[0-9a-f]{8}-[0-9a-f]{4}'"
                        .formatted(table, Tenant.nameOf(colour), colour));
                findings.add(Fault.FOREIGN,
                        "rows of " + table + " in " + store.service().folder() + " bear the mark of another than their tenant",
                        found);
            }
        }
    }

    private void asRoles(Store store) throws SQLException {
        String where = " in " + store.service().folder();
        List<String> open = new ArrayList<>(store.list(ForGood.OPEN_TO_APP, row -> row.getString(1)));
        for (String table : open) {
            findings.add(Fault.FOREIGN, "rows of " + table + where + " can be read without a tenant", store.numberAs(APP, "",
                    "select count(*) from " + table));
            findings.add(Fault.FOREIGN, "rows of " + table + where + " can be read by another tenant", store.numberAs(APP, "chaos-red",
                    "select count(*) from " + table + " where tenant <> 'chaos-red'"));
        }
        for (String table : Objects.requireNonNull(store.list(CLOSED_TO_OWNER, row -> row.getString(1)))) {
            findings.add(Fault.FOREIGN, "rows of " + table + where + " can be read by the tables' owner", store.numberAs(OWNER, "",
                    "select count(*) from " + table));
        }
    }
}
