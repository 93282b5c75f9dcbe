package io.handback.engagement.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.people.identity.Identities;
import io.handback.kit.identity.Identity;
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// The people of a tenant, with everything they are known by.
@ApplicationScoped
class People {

    /// One writer of people at a time per tenant: each person's events stand in the order of its revisions, and two first sights of one
    /// subject make one person.
    static final String LOCK = "people";

    private static final String COLUMNS = """
            person_id, managed, name, email, team_id, region, roles, manager_id, active_from, active_to, revision, changed_at""";
    private static final String BY_ID = "select " + COLUMNS + " from person where tenant = $1 and person_id = any ($2::uuid[])";
    private static final String AFTER = "select " + COLUMNS
            + " from person where tenant = $1 and person_id > $2 order by person_id limit $3";
    private static final String PUT = """
            insert into person (tenant, person_id, managed, name, email, team_id, region, roles, manager_id, active_from, active_to,
                                revision, changed_at)
            select $1, person_id, managed, name, email, team_id, region, string_to_array(roles, ','), manager_id, active_from, active_to,
                   revision, $13
              from unnest($2::uuid[], $3::boolean[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::uuid[],
                          $10::date[], $11::date[], $12::bigint[])
                   as p (person_id, managed, name, email, team_id, region, roles, manager_id, active_from, active_to, revision)
             order by person_id
            on conflict (tenant, person_id) do update
               set managed = excluded.managed, name = excluded.name, email = excluded.email, team_id = excluded.team_id,
                   region = excluded.region, roles = excluded.roles, manager_id = excluded.manager_id,
                   active_from = excluded.active_from, active_to = excluded.active_to, revision = excluded.revision,
                   changed_at = excluded.changed_at""";

    /// A person and when it last changed.
    record Dated(Person person, Instant changedAt) {}

    private final Identities identities;
    private final EventLog events;

    People(Identities identities, EventLog events) {
        this.identities = identities;
        this.events = events;
    }

    Uni<Map<UUID, Person>> find(TenantConnection db, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Collections.emptyMap());
        }
        return db.execute(BY_ID, db.tenant().value(), ids.toArray(UUID[]::new))
                .chain(rows -> withIdentities(db, rows))
                .map(found -> found.stream().map(Dated::person).collect(Collectors.toMap(Person::personId, Function.identity())));
    }

    Uni<@Nullable Person> find(TenantConnection db, UUID id) {
        return find(db, List.of(id)).map(found -> found.get(id));
    }

    /// The person an identity stands for, null when it is unknown.
    Uni<@Nullable Person> find(TenantConnection db, Identity identity) {
        return identities.find(db, identity)
                .chain(id -> id == null ? Uni.createFrom().nullItem() : find(db, id));
    }

    Uni<List<Dated>> after(TenantConnection db, @Nullable UUID after, int limit) {
        return db.execute(AFTER, db.tenant().value(), after == null ? new UUID(0, 0) : after, limit)
                .chain(rows -> withIdentities(db, rows));
    }

    /// Writes people and their identities and appends one event each.
    Uni<Void> put(TenantConnection db, List<Person> people, Instant at) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return db.execute(PUT, columns(db, people, at))
                .chain(() -> identities.put(db, people.stream().flatMap(person -> person.kept().stream()).toList()))
                .chain(() -> events.appendAll(db, people.stream().map(person -> PersonChanged.of(db.tenant(), person, at)).toList()));
    }

    private static Object[] columns(TenantConnection db, List<Person> people, Instant at) {
        List<Profile> profiles = people.stream().map(Person::profile).toList();
        return new Object[]{db.tenant().value(),
                people.stream().map(Person::personId).toArray(UUID[]::new),
                people.stream().map(Person::managed).toArray(Boolean[]::new),
                profiles.stream().map(Profile::name).toArray(String[]::new),
                profiles.stream().map(Profile::email).toArray(String[]::new),
                profiles.stream().map(Profile::teamId).toArray(UUID[]::new),
                profiles.stream().map(Profile::region).toArray(String[]::new),
                profiles.stream().map(profile -> String.join(",", profile.roles())).toArray(String[]::new),
                profiles.stream().map(Profile::managerId).toArray(UUID[]::new),
                profiles.stream().map(Profile::activeFrom).toArray(LocalDate[]::new),
                profiles.stream().map(Profile::activeTo).toArray(LocalDate[]::new),
                people.stream().map(Person::revision).toArray(Long[]::new),
                at.atOffset(ZoneOffset.UTC)};
    }

    private Uni<List<Dated>> withIdentities(TenantConnection db, RowSet<Row> rows) {
        List<UUID> ids = StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("person_id")).toList();
        return identities.ofPersons(db, ids)
                .map(known -> StreamSupport.stream(rows.spliterator(), false).map(row -> dated(row, known)).toList());
    }

    private static Dated dated(Row row, Map<UUID, Set<Identity>> known) {
        UUID id = row.getUUID("person_id");
        var profile = new Profile(row.getString("name"), row.getString("email"), row.getUUID("team_id"), row.getString("region"),
                Arrays.asList(row.getArrayOfStrings("roles")), row.getUUID("manager_id"), row.getLocalDate("active_from"),
                row.getLocalDate("active_to"));
        var person = new Person(id, row.getBoolean("managed"), profile, known.getOrDefault(id, Set.of()), row.getLong("revision"));
        return new Dated(person, row.getOffsetDateTime("changed_at").toInstant());
    }
}
