package io.handback.kit.identity;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.inbox.WorkerSession;

/// Keeps the identity table in step with what engagement-service publishes about people.
@ApplicationScoped
public class KnownIdentities {

    private static final String PUT = """
            insert into known_identity as k (tenant, source, id, person_id, roles, revision) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant, source, id) do update
               set person_id = excluded.person_id, roles = excluded.roles, revision = excluded.revision
             where k.revision < excluded.revision or k.person_id <> excluded.person_id""";
    private static final String DROP_OTHERS = """
            delete from known_identity where tenant = ? and person_id = ? and revision < ? and revision > 0""";
    private static final String FORGET = "delete from known_identity where tenant = ? and person_id = ?";

    /// Takes over a person's identities as of a revision; those the person no longer has are dropped.
    public void put(WorkerSession db, UUID personId, List<Identity> identities, List<String> roles, long revision) throws SQLException {
        for (Identity identity : identities) {
            db.update(PUT, db.tenant(), identity.source(), identity.id(), personId, roles, revision);
        }
        db.update(DROP_OTHERS, db.tenant(), personId, revision);
    }

    /// Forgets an erased person.
    public void forget(WorkerSession db, UUID personId) throws SQLException {
        db.update(FORGET, db.tenant(), personId);
    }
}
