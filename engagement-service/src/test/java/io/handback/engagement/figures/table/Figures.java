package io.handback.engagement.figures.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Mine;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.reach.Uses;

/// An item with figures, made up.
public record Figures(ItemFigures item) {

    public static final Today TODAY = new Today(LocalDate.of(2026, 11, 25), ZoneOffset.UTC);

    /// An old item without anything.
    public static Figures item(String title) {
        return new Figures(new ItemFigures(offer(title, null, Sample.of(new int[5]), 100), Adoption.NONE, Uses.NONE, Mine.NOTHING,
                Adoption.NONE));
    }

    /// As they are read, with what the caller did.
    public static Reading reading(List<Figures> items) {
        return Reading.of(TODAY, items.stream().map(figures -> figures.item().offer()).toList())
                .withMine(items.stream()
                        .collect(Collectors.toMap(figures -> figures.item().offer().itemId(), figures -> figures.item().mine())));
    }

    /// So many of its raters found it helpful.
    public Figures rated(int helpful, int raters) {
        Offer offer = item.offer();
        return with(offer(offer.title(), offer.estimate(), Sample.of(new int[]{raters - helpful, 0, 0, 0, helpful}), age()));
    }

    public Figures estimated(int estimate) {
        return with(offer(item.offer().title(), estimate, item.offer().sample(), age()));
    }

    public Figures published(int daysAgo) {
        return with(offer(item.offer().title(), item.offer().estimate(), item.offer().sample(), daysAgo));
    }

    public Figures adopted(int users, int group) {
        return new Figures(new ItemFigures(item.offer(), new Adoption(users, group), item.uses(), item.mine(), item.team()));
    }

    public Figures used(long total) {
        return new Figures(new ItemFigures(item.offer(), item.adoption(), new Uses(total, 0), item.mine(), item.team()));
    }

    public Figures mine(Mine mine) {
        return new Figures(new ItemFigures(item.offer(), item.adoption(), item.uses(), mine, item.team()));
    }

    public Figures team(int users, int group) {
        return new Figures(new ItemFigures(item.offer(), item.adoption(), item.uses(), item.mine(), new Adoption(users, group)));
    }

    private Figures with(Offer offer) {
        return new Figures(new ItemFigures(offer, item.adoption(), item.uses(), item.mine(), item.team()));
    }

    private int age() {
        return (int) TODAY.daysSince(item.offer().publishedAt());
    }

    private static Offer offer(String title, @Nullable Integer estimate, Sample sample, int daysAgo) {
        UUID id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
        Instant published = TODAY.date().minusDays(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Offer(id, title, "deck", UUID.randomUUID(), 1, published, published, estimate, List.of(), sample);
    }
}
