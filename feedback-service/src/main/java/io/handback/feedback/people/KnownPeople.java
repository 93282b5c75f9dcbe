package io.handback.feedback.people;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Reads the copies of people and teams.
@ApplicationScoped
public class KnownPeople {

    private static final String SIGNATURE = """
            select p.name, t.name from known_person p left join known_team t on t.tenant = p.tenant and t.team_id = p.team_id
             where p.tenant = :tenant and p.person_id = :person""";

    /// What a person signs with; both parts may still be unknown.
    public record Signature(@Nullable String name, @Nullable String team) {

        private static final Signature UNKNOWN = new Signature(null, null);
    }

    /// The signature of a person.
    public Uni<Signature> signature(TenantSession db, UUID personId) {
        return db.hibernate().createNativeQuery(SIGNATURE, Object[].class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("person", personId)
                .getSingleResultOrNull()
                .map(KnownPeople::signature);
    }

    private static Signature signature(@Nullable Object @Nullable [] person) {
        return person == null ? Signature.UNKNOWN : new Signature((String) person[0], (String) person[1]);
    }
}
