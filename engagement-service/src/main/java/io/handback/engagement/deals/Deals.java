package io.handback.engagement.deals;

import java.time.Instant;
import java.time.LocalDate;
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
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// The deals of a tenant.
@ApplicationScoped
class Deals {

    /// One writer of deals at a time per tenant, so that each deal's events stand in the order of its revisions.
    static final String LOCK = "deals";

    private static final String COLUMNS = """
            d.deal_id, d.source, d.external_id, d.name, d.account, d.stage, d.status, d.amount::text, d.currency, d.close_date, d.owner_id,
            d.industry, d.segment, d.created_at, d.revision, d.changed_at""";
    private static final String BY_KEY = "select " + COLUMNS + " " + """
            from deal d join unnest($2::text[], $3::text[]) as w (source, id) on w.source = d.source and w.id = d.external_id
            where d.tenant = $1""";
    private static final String AFTER = "select " + COLUMNS + " from deal d where tenant = $1 and deal_id > $2 order by deal_id limit $3";
    private static final String PUT = """
            insert into deal (tenant, deal_id, source, external_id, name, account, stage, status, amount, currency, close_date, owner_id,
                              industry, segment, created_at, revision, changed_at)
            select $1, deal_id, source, external_id, name, account, stage, status, amount::numeric, currency, close_date, owner_id,
                   industry, segment, created_at, revision, $17
              from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                          $11::date[], $12::uuid[], $13::text[], $14::text[], $15::timestamptz[], $16::bigint[])
                   as d (deal_id, source, external_id, name, account, stage, status, amount, currency, close_date, owner_id, industry,
                         segment, created_at, revision)
             order by deal_id
            on conflict (tenant, deal_id) do update
               set name = excluded.name, account = excluded.account, stage = excluded.stage, status = excluded.status,
                   amount = excluded.amount, currency = excluded.currency, close_date = excluded.close_date,
                   owner_id = excluded.owner_id, industry = excluded.industry, segment = excluded.segment,
                   created_at = excluded.created_at, revision = excluded.revision, changed_at = excluded.changed_at""";

    /// A deal and when it last changed.
    record Dated(Deal deal, Instant changedAt) {}

    private final EventLog events;

    Deals(EventLog events) {
        this.events = events;
    }

    Uni<Map<ExternalKey, Deal>> find(TenantConnection db, Collection<ExternalKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Collections.emptyMap());
        }
        return db.execute(BY_KEY, db.tenant().value(),
                keys.stream().map(ExternalKey::source).toArray(String[]::new),
                keys.stream().map(ExternalKey::externalId).toArray(String[]::new))
                .map(Deals::byKey);
    }

    Uni<List<Dated>> after(TenantConnection db, @Nullable UUID after, int limit) {
        return db.execute(AFTER, db.tenant().value(), after == null ? new UUID(0, 0) : after, limit)
                .map(Deals::list);
    }

    /// Writes deals and appends one event each.
    Uni<Void> put(TenantConnection db, List<Deal> deals, Instant at) {
        if (deals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return db.execute(PUT, columns(db, deals, at))
                .chain(() -> events.appendAll(db, deals.stream().map(deal -> DealChanged.of(db.tenant(), deal, at)).toList()));
    }

    private static Object[] columns(TenantConnection db, List<Deal> deals, Instant at) {
        List<DealFacts> facts = deals.stream().map(Deal::facts).toList();
        return new Object[]{db.tenant().value(),
                deals.stream().map(Deal::dealId).toArray(UUID[]::new),
                deals.stream().map(deal -> deal.key().source()).toArray(String[]::new),
                deals.stream().map(deal -> deal.key().externalId()).toArray(String[]::new),
                facts.stream().map(DealFacts::name).toArray(String[]::new),
                facts.stream().map(DealFacts::account).toArray(String[]::new),
                facts.stream().map(DealFacts::stage).toArray(String[]::new),
                facts.stream().map(DealFacts::status).toArray(String[]::new),
                facts.stream().map(one -> one.amount() == null ? null : one.amount().amount()).toArray(String[]::new),
                facts.stream().map(one -> one.amount() == null ? null : one.amount().currency()).toArray(String[]::new),
                facts.stream().map(DealFacts::closeDate).toArray(LocalDate[]::new),
                facts.stream().map(DealFacts::ownerId).toArray(UUID[]::new),
                facts.stream().map(DealFacts::industry).toArray(String[]::new),
                facts.stream().map(DealFacts::segment).toArray(String[]::new),
                facts.stream().map(one -> one.createdAt().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                deals.stream().map(Deal::revision).toArray(Long[]::new),
                at.atOffset(ZoneOffset.UTC)};
    }

    private static Map<ExternalKey, Deal> byKey(RowSet<Row> rows) {
        return list(rows).stream().map(Dated::deal).collect(Collectors.toMap(Deal::key, Function.identity()));
    }

    private static List<Dated> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Deals::dated).toList();
    }

    private static Dated dated(Row row) {
        String amount = row.getString("amount");
        var facts = new DealFacts(row.getString("name"), row.getString("account"), row.getString("stage"), row.getString("status"),
                amount == null ? null : new Amount(amount, row.getString("currency")), row.getLocalDate("close_date"),
                row.getUUID("owner_id"), row.getString("industry"), row.getString("segment"),
                row.getOffsetDateTime("created_at").toInstant());
        var key = new ExternalKey(row.getString("source"), row.getString("external_id"));
        return new Dated(new Deal(row.getUUID("deal_id"), key, facts, row.getLong("revision")),
                row.getOffsetDateTime("changed_at").toInstant());
    }
}
