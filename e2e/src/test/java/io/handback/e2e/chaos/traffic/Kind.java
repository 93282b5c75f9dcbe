package io.handback.e2e.chaos.traffic;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.handback.local.home.Service;

/// What clients write, and in which field of which topic exactly one event must bear its mark.
///
/// Where nothing is said, the mark is looked for in the store or the log only.
public enum Kind {
    /// a rating given or imported, with comment and industry
    RATING(Service.FEEDBACK),
    /// a rating withdrawn: its mark is made of the rating's
    WITHDRAWAL(Service.FEEDBACK),
    /// marketing's answer to a rating
    ANSWER(Service.FEEDBACK),
    /// an item created, imported or renamed
    ITEM(Service.CONTENT),
    /// a version added or changed: each later state of the item bears the mark as well
    VERSION(Service.CONTENT),
    /// a step in the life of an item: its mark is the item's id and what has become of it
    STEP(Service.CONTENT),
    /// a holiday entered into the settings: its mark is the tenant and the day
    HOLIDAY(Service.CONTENT),
    /// a usage event: its id is the mark; a client that repeats may put it on the topic twice
    USAGE(Service.ENGAGEMENT),
    /// a deal changed by a CRM
    DEAL(Service.ENGAGEMENT),
    /// a team renamed
    TEAM(Service.ENGAGEMENT),
    /// a person renamed by a CRM, or seen for the first time
    PERSON(Service.ENGAGEMENT),
    /// nothing: something is read; no change, and not counted as one
    READ(null);

    private static final String PEOPLE = "handback.people.v1";
    private static final String FEED = "handback.feed.v1";
    private static final String TEXTS = "handback.texts.v1";

    private final @Nullable Service service;

    Kind(@Nullable Service service) {
        this.service = service;
    }

    /// Who promises it; null for what is no change.
    public @Nullable Service service() {
        return service;
    }

    /// Whether something is written.
    public boolean isChange() {
        return service != null;
    }

    /// By topic: the field that bears the mark.
    public Map<String, String> fields() {
        return switch (this) {
            case RATING -> Map.of("handback.feedback.v1", "industry", FEED, "comment", TEXTS, "text");
            case ANSWER -> Map.of(FEED, "text", TEXTS, "text");
            case ITEM -> Map.of("handback.content.v1", "title");
            case DEAL -> Map.of("handback.deals.v1", "name");
            case TEAM, PERSON -> Map.of(PEOPLE, "name");
            case VERSION, USAGE, STEP, HOLIDAY, WITHDRAWAL, READ -> Map.of();
        };
    }

    /// The mark that a withdrawal has, made of the mark of the rating that is withdrawn.
    public static String withdrawalOf(String mark) {
        return "withdrawn:" + mark;
    }
}
