package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.Collection;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.wire.Promises;

/// What is broken whatever comes after, and so can be seen while everybody still writes: promises on the wire, stored offsets that went
/// back, tables without protection.
final class ForGood {

    /// Those of them that the run-time role reads.
    static final String OPEN_TO_APP = Store.OWNED + " and has_table_privilege('handback_app', c.oid, 'select')";
    private static final String UNPROTECTED = "select count(*) from (" + OPEN_TO_APP
            + " and not (c.relrowsecurity and c.relforcerowsecurity)) bare";
    private static final String STEPS_BACK = "select count(*) from chaos_step_back";

    private final Collection<Store> stores;
    private final Promises promises;
    private final Findings findings;

    ForGood(Collection<Store> stores, Promises promises, Findings findings) {
        this.stores = stores;
        this.promises = promises;
        this.findings = findings;
    }

    void look() throws SQLException {
        promises.broken().forEach((promise, times) -> findings.add(Fault.BROKEN, promise, times));
        for (Store store : stores) {
            String name = store.service().folder();
            findings.add(Fault.REORDERED, "stored offsets of " + name + " went back", store.number(STEPS_BACK));
            findings.add(Fault.BROKEN, "tables without forced row-level security in " + name, store.number(UNPROTECTED));
        }
    }
}
