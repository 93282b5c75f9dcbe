package io.handback.content.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Looks people up in this service's copy.
@ApplicationScoped
public class KnownPeople {

    private static final String COUNT = "select count(*) from known_identity where tenant = :tenant and person_id = :person";
    private static final String EXISTING = """
            select distinct person_id from known_identity where tenant = :tenant and person_id = any(cast(cast(:people as text[]) as uuid[]))""";
    private static final String FIND = """
            select k.source, k.id, k.person_id from known_identity k
              join unnest(cast(:sources as text[]), cast(:ids as text[])) as wanted (source, id) on k.source = wanted.source and k.id = wanted.id
             where k.tenant = :tenant""";

    /// Those of the ids that somebody has.
    public Uni<Set<UUID>> existing(TenantSession db, Collection<UUID> personIds) {
        return db.hibernate().createNativeQuery(EXISTING, UUID.class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("people", personIds.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList()
                .map(Set::copyOf);
    }

    /// Whether anybody has the id.
    public Uni<Boolean> exists(TenantSession db, UUID personId) {
        return db.hibernate().createNativeQuery(COUNT, Long.class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("person", personId)
                .getSingleResult()
                .map(count -> count > 0);
    }

    /// The people behind identities; who is not known is not in the answer.
    public Uni<Map<Identity, UUID>> find(TenantSession db, Collection<Identity> identities) {
        return db.hibernate().createNativeQuery(FIND, Object[].class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("sources", identities.stream().map(Identity::source).toArray(String[]::new))
                .setParameter("ids", identities.stream().map(Identity::id).toArray(String[]::new))
                .getResultList()
                .map(KnownPeople::byIdentity);
    }

    private static Map<Identity, UUID> byIdentity(List<@Nullable Object[]> rows) {
        return rows.stream()
                .distinct()
                .collect(Collectors.toMap(row -> new Identity((String) row[0], (String) row[1]), row -> (UUID) row[2], (one, _) -> one));
    }
}
