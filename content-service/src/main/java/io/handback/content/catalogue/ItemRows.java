package io.handback.content.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/// Items and versions from plain rows, for reads without a session.
final class ItemRows {

    private ItemRows() {}

    static Item item(Row row, List<Version> versions) {
        Item item = new Item();
        item.tenant = row.getString("tenant");
        item.itemId = row.getUUID("item_id");
        item.title = row.getString("title");
        item.kind = row.getString("kind");
        item.owner = row.getUUID("owner");
        item.state = row.getString("state");
        item.tags = row.getArrayOfStrings("tags");
        item.audienceTeams = row.getArrayOfStrings("audience_teams");
        item.audienceRegions = row.getArrayOfStrings("audience_regions");
        item.audienceRoles = row.getArrayOfStrings("audience_roles");
        item.currentVersion = row.getInteger("current_version");
        item.createdAt = row.getOffsetDateTime("created_at").toInstant();
        item.changedAt = row.getOffsetDateTime("changed_at").toInstant();
        item.revision = row.getLong("revision");
        item.source = row.getString("source");
        item.externalId = row.getString("external_id");
        item.versions.addAll(versions);
        return item;
    }

    static Version version(Row row) {
        Version version = new Version();
        version.tenant = row.getString("tenant");
        version.itemId = row.getUUID("item_id");
        version.version = row.getInteger("version");
        version.state = row.getString("state");
        version.summary = row.getString("summary");
        version.link = row.getString("link");
        version.hasBody = row.getBoolean("has_body");
        version.costAmount = row.getBigDecimal("cost_amount");
        version.costCurrency = row.getString("cost_currency");
        version.author = row.getUUID("author");
        version.estimate = row.getInteger("estimate");
        version.reservations = row.getArrayOfStrings("reservations");
        version.returnedBecause = row.getString("returned_because");
        version.publishedAt = instant(row.getOffsetDateTime("published_at"));
        version.publishedBy = row.getUUID("published_by");
        version.createdAt = row.getOffsetDateTime("created_at").toInstant();
        version.revision = row.getLong("revision");
        return version;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
