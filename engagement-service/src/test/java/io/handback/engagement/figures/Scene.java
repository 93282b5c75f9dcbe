package io.handback.engagement.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.Client;
import io.handback.kit.test.Store;

/// A tenant's store as its consumers leave it: items, people, ratings and use, written straight into the tables.
public record Scene(String tenant) {

    /// Of a tenant nobody else uses.
    public static Scene empty() {
        return new Scene(Client.newTenant());
    }

    /// Somebody called after the role.
    public Client as(String role) {
        return Client.as(tenant, role);
    }

    /// An active item, whose only version was published so many days ago.
    public UUID item(String title, @Nullable Integer estimate, int daysAgo) {
        UUID item = UUID.randomUUID();
        Store.execute("""
                insert into known_item (tenant, item_id, title, kind, state, owner, current_version, revision)
                values (?, ?, ?, 'deck', 'active', ?, 1, 1)""", tenant, item, title, UUID.randomUUID());
        version(item, 1, "published", daysAgo);
        if (estimate != null) {
            Store.execute("update known_version set estimate = ? where tenant = ? and item_id = ?", estimate, tenant, item);
        }
        return item;
    }

    /// One more version.
    public void version(UUID item, int version, String state, int daysAgo) {
        Store.execute("insert into known_version (tenant, item_id, version, state, author, published_at) values (?, ?, ?, ?, ?, ?)", tenant,
                item, version, state, UUID.randomUUID(), ago(daysAgo).atOffset(ZoneOffset.UTC));
    }

    /// Changes a column of an item.
    public void set(UUID item, String column, String literal) {
        Store.execute("update known_item set " + column + " = " + literal + " where tenant = ? and item_id = ?", tenant, item);
    }

    /// What a version cost.
    public void cost(UUID item, int version, String amount, String currency) {
        Store.execute("update known_version set cost = ?::numeric, currency = ? where tenant = ? and item_id = ? and version = ?", amount,
                currency, tenant, item, version);
    }

    /// A team, led by somebody.
    public UUID team(String name, UUID lead) {
        UUID team = UUID.randomUUID();
        Store.execute("""
                insert into team (tenant, team_id, source, external_id, name, lead_id, revision, changed_at)
                values (?, ?, 'crm', ?, ?, ?, 1, now())""", tenant, team, name, name, lead);
        return team;
    }

    /// Reps of a region and a team.
    public List<UUID> reps(int count, String region, @Nullable UUID team) {
        return Stream.generate(() -> rep(region, team)).limit(count).toList();
    }

    private UUID rep(String region, @Nullable UUID team) {
        UUID person = UUID.randomUUID();
        Store.execute("""
                insert into person (tenant, person_id, managed, region, roles, revision, changed_at)
                values (?, ?, true, ?, '{rep}', 1, now())""", tenant, person, region);
        if (team != null) {
            join(person, team);
        }
        return person;
    }

    /// Puts a person into a team.
    public void join(UUID person, UUID team) {
        Store.execute("update person set team_id = ? where tenant = ? and person_id = ?", team, tenant, person);
    }

    /// The person has been active for so many days, today included.
    public void activeFor(UUID person, int days) {
        Store.execute("update person set active_from = ? where tenant = ? and person_id = ?", today().minusDays(days - 1L), tenant, person);
    }

    /// A rating of version 1 given yesterday.
    public void rated(UUID item, UUID person, int stars) {
        rated(item, 1, person, stars, 1);
    }

    /// A rating given so many days ago.
    public UUID rated(UUID item, int version, UUID person, int stars, int daysAgo) {
        UUID rating = UUID.randomUUID();
        Store.execute("""
                insert into rating (tenant, rating_id, item_id, version, person_id, rater_roles, stars, withdrawn, counts, occurred_at,
                                    received_at, revision)
                values (?, ?, ?, ?, ?, '{rep}', ?, false, true, ?, now(), 1)""", tenant, rating, item, version, person, stars,
                ago(daysAgo).atOffset(ZoneOffset.UTC));
        return rating;
    }

    /// So many of the people find it helpful, the others do not.
    public void opinions(UUID item, List<UUID> people, int helpful) {
        for (int i = 0; i < people.size(); i++) {
            rated(item, people.get(i), i < helpful ? 5 : 1);
        }
    }

    /// An event so many days ago.
    public void used(UUID item, UUID person, String action, int daysAgo) {
        used(item, person, action, daysAgo, null);
    }

    /// An event for a deal.
    public void used(UUID item, UUID person, String action, int daysAgo, @Nullable UUID deal) {
        String literal = deal == null ? "null" : "'" + deal + "'";
        Store.execute("""
                insert into usage_day (tenant, item_id, day, action, version, person_id, deal_id, events)
                values (?, ?, ?, ?, 1, ?, %s, 1)
                on conflict on constraint usage_day_grain do update set events = usage_day.events + 1""".formatted(literal), tenant, item,
                today().minusDays(daysAgo), action, person);
    }

    /// The tenant's day, in UTC.
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Instant ago(int days) {
        return today().minusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
