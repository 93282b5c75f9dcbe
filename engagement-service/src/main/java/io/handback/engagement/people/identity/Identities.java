package io.handback.engagement.people.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Looks up and keeps which person an id of another system, or a token's subject, stands for.
@ApplicationScoped
public class Identities {

    private static final String FIND = """
            select i.source, i.id, i.person_id
              from known_identity i join unnest($2::text[], $3::text[]) as w (source, id) on w.source = i.source and w.id = i.id
             where i.tenant = $1""";
    private static final String OF_PERSONS = """
            select source, id, person_id from known_identity where tenant = $1 and person_id = any ($2::uuid[])""";
    private static final String PUT = """
            insert into known_identity (tenant, source, id, person_id, roles, revision)
            select $1, source, id, person_id, string_to_array(roles, ','), revision
              from unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::bigint[]) as i (source, id, person_id, roles, revision)
             order by source, id
            on conflict (tenant, source, id) do update
               set person_id = excluded.person_id, roles = excluded.roles, revision = excluded.revision""";

    /// One identity as it is kept: whose it is, with which roles, as of which revision of the person.
    public record Kept(Identity identity, UUID personId, Set<String> roles, long revision) {

        /// Copies, so that nobody can change it later.
        public Kept {
            roles = Set.copyOf(roles);
        }
    }

    /// The persons of those identities that are known.
    public Uni<Map<Identity, UUID>> find(TenantConnection db, Collection<Identity> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return db.execute(FIND, db.tenant().value(), sources(wanted), ids(wanted))
                .map(Identities::byIdentity);
    }

    /// The person of one identity, null when it is unknown.
    public Uni<@Nullable UUID> find(TenantConnection db, Identity wanted) {
        return find(db, List.of(wanted)).map(found -> found.get(wanted));
    }

    /// All identities of persons.
    public Uni<Map<UUID, Set<Identity>>> ofPersons(TenantConnection db, Collection<UUID> persons) {
        return db.execute(OF_PERSONS, db.tenant().value(), persons.toArray(UUID[]::new))
                .map(Identities::byPerson);
    }

    /// Keeps identities; one that was another person's moves.
    public Uni<Void> put(TenantConnection db, List<Kept> kept) {
        if (kept.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Identity> identities = kept.stream().map(Kept::identity).toList();
        return db.execute(PUT, db.tenant().value(), sources(identities), ids(identities),
                kept.stream().map(Kept::personId).toArray(UUID[]::new),
                kept.stream().map(one -> String.join(",", new TreeSet<>(one.roles()))).toArray(String[]::new),
                kept.stream().map(Kept::revision).toArray(Long[]::new))
                .replaceWithVoid();
    }

    private static String[] sources(Collection<Identity> identities) {
        return identities.stream().map(Identity::source).toArray(String[]::new);
    }

    private static String[] ids(Collection<Identity> identities) {
        return identities.stream().map(Identity::id).toArray(String[]::new);
    }

    private static Map<Identity, UUID> byIdentity(RowSet<Row> rows) {
        Map<Identity, UUID> found = new HashMap<>();
        rows.forEach(row -> found.put(identity(row), row.getUUID("person_id")));
        return found;
    }

    private static Map<UUID, Set<Identity>> byPerson(RowSet<Row> rows) {
        Map<UUID, Set<Identity>> found = new HashMap<>();
        rows.forEach(row -> found.merge(row.getUUID("person_id"), Set.of(identity(row)), Identities::union));
        return found;
    }

    private static Set<Identity> union(Set<Identity> some, Set<Identity> others) {
        Identity[] all = java.util.stream.Stream.concat(some.stream(), others.stream()).distinct().toArray(Identity[]::new);
        return Set.copyOf(Arrays.asList(all));
    }

    private static Identity identity(Row row) {
        return new Identity(row.getString("source"), row.getString("id"));
    }
}
