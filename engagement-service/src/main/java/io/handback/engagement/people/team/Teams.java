package io.handback.engagement.people.team;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// The teams of a tenant.
@ApplicationScoped
public class Teams {

    private static final String BY_KEY = """
            select t.team_id, t.source, t.external_id, t.name, t.region, t.lead_id, t.revision, t.changed_at
              from team t join unnest($2::text[], $3::text[]) as w (source, id) on w.source = t.source and w.id = t.external_id
             where t.tenant = $1""";
    private static final String AFTER = """
            select team_id, source, external_id, name, region, lead_id, revision, changed_at
              from team where tenant = $1 and team_id > $2 order by team_id limit $3""";
    private static final String PUT = """
            insert into team (tenant, team_id, source, external_id, name, region, lead_id, revision, changed_at)
            select $1, team_id, source, external_id, name, region, lead_id, revision, $9
              from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::bigint[])
                   as t (team_id, source, external_id, name, region, lead_id, revision)
             order by team_id
            on conflict (tenant, team_id) do update
               set name = excluded.name, region = excluded.region, lead_id = excluded.lead_id, revision = excluded.revision,
                   changed_at = excluded.changed_at""";

    /// The ids of those teams that are known by these keys.
    public Uni<Map<ExternalKey, UUID>> ids(TenantConnection db, Collection<ExternalKey> keys) {
        return find(db, keys).map(Teams::idsOf);
    }

    Uni<Map<ExternalKey, Team>> find(TenantConnection db, Collection<ExternalKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Collections.emptyMap());
        }
        return db.execute(BY_KEY, db.tenant().value(),
                keys.stream().map(ExternalKey::source).toArray(String[]::new),
                keys.stream().map(ExternalKey::externalId).toArray(String[]::new))
                .map(Teams::byKey);
    }

    Uni<List<TeamChanged>> after(TenantConnection db, @Nullable UUID after, int limit) {
        return db.execute(AFTER, db.tenant().value(), after == null ? new UUID(0, 0) : after, limit)
                .map(rows -> stream(rows, row -> TeamChanged.of(db.tenant(), team(row), row.getOffsetDateTime("changed_at").toInstant())));
    }

    Uni<Void> put(TenantConnection db, List<Team> teams, Instant at) {
        if (teams.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime changedAt = at.atOffset(ZoneOffset.UTC);
        return db.execute(PUT, db.tenant().value(),
                teams.stream().map(Team::teamId).toArray(UUID[]::new),
                teams.stream().map(team -> team.key().source()).toArray(String[]::new),
                teams.stream().map(team -> team.key().externalId()).toArray(String[]::new),
                teams.stream().map(Team::name).toArray(String[]::new),
                teams.stream().map(Team::region).toArray(String[]::new),
                teams.stream().map(Team::leadId).toArray(UUID[]::new),
                teams.stream().map(Team::revision).toArray(Long[]::new),
                changedAt)
                .replaceWithVoid();
    }

    private static Map<ExternalKey, UUID> idsOf(Map<ExternalKey, Team> teams) {
        return teams.values().stream().collect(Collectors.toMap(Team::key, Team::teamId));
    }

    private static Map<ExternalKey, Team> byKey(RowSet<Row> rows) {
        return stream(rows, Teams::team).stream().collect(Collectors.toMap(Team::key, Function.identity()));
    }

    private static <T> List<T> stream(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static Team team(Row row) {
        return new Team(row.getUUID("team_id"), new ExternalKey(row.getString("source"), row.getString("external_id")),
                row.getString("name"), row.getString("region"), row.getUUID("lead_id"), row.getLong("revision"));
    }
}
