package io.handback.content.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;

final class Fixtures {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    static final UUID MARKETER = UUID.fromString("0198c5a2-0000-7000-8000-000000000001");
    static final UUID APPROVER = UUID.fromString("0198c5a2-0000-7000-8000-000000000002");
    static final UUID ITEM = UUID.fromString("0198c5a2-0000-7000-8000-000000000003");

    private Fixtures() {}

    static Item anItem() {
        return Item.create(new TenantId("acme"), ITEM, description(), MONDAY);
    }

    static Description description() {
        var tags = new Tags(List.of("CFO"), List.of("negotiation", "demo"), List.of(), List.of(), List.of(), List.of("en"), List.of("a=b"));
        var audience = new Audience(List.of(APPROVER), List.of("DACH"), List.of("rep"));
        return new Description("Price comparison", "one-pager", tags, audience, MARKETER);
    }

    static VersionContent withEstimate(@Nullable Integer value) {
        Estimate estimate = value == null ? null : new Estimate(value, List.of("too-simple"));
        return new VersionContent("First edition", null, "https://example.com/p.pdf", new Cost("1200.50", "EUR"), estimate);
    }

    static Item anItemWithDraft() {
        Item item = anItem();
        item.addVersion(withEstimate(2), MARKETER, MONDAY);
        return item;
    }

    static Item anItemWithSubmitted() {
        Item item = anItemWithDraft();
        item.submit(1);
        return item;
    }

    static Item anItemWithPublished() {
        Item item = anItemWithSubmitted();
        item.publish(1, APPROVER, TUESDAY);
        return item;
    }
}
