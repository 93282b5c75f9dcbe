package io.handback.feedback.people;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Reads the copies of people and teams.
@ApplicationScoped
public class KnownPeople {

    private static final String SIGNATURE = """
            select p.name, t.name as team from known_person p left join known_team t on t.tenant = p.tenant and t.team_id = p.team_id
             where p.tenant = $1 and p.person_id = $2""";

    /// What a person signs with; both parts may still be unknown.
    public record Signature(@Nullable String name, @Nullable String team) {

        private static final Signature UNKNOWN = new Signature(null, null);
    }

    /// The signature of a person.
    public Uni<Signature> signature(TenantConnection db, UUID personId) {
        return db.execute(SIGNATURE, db.tenant().value(), personId)
                .map(rows -> signature(Rows.firstOrNull(rows)));
    }

    private static Signature signature(@Nullable Row person) {
        return person == null ? Signature.UNKNOWN : new Signature(person.getString("name"), person.getString("team"));
    }
}
