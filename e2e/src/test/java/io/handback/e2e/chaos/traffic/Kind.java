package io.handback.e2e.chaos.traffic;

import java.util.Map;

/// What clients write, and in which field of which topic exactly one event must bear its mark.
///
/// Where nothing is said, the mark is looked for in the store only.
public enum Kind {
    /// a rating given, with comment and industry
    RATING,
    /// marketing's answer to a rating
    ANSWER,
    /// an item created or renamed
    ITEM,
    /// a version of an item that others extend, too: each later state of the item bears the mark as well
    VERSION,
    /// a usage event: its id is the mark; a client that repeats may put it on the topic twice
    USAGE,
    /// a deal changed by a CRM
    DEAL,
    /// a team renamed
    TEAM,
    /// a person renamed
    PERSON,
    /// a step that leaves no mark of its own: withdrawn, submitted, published, retired, settings changed
    STEP,
    /// nothing: something is read; no change, and not counted as one
    READ;

    private static final String PEOPLE = "handback.people.v1";
    private static final String FEED = "handback.feed.v1";
    private static final String TEXTS = "handback.texts.v1";

    /// By topic: the field that bears the mark.
    public Map<String, String> fields() {
        return switch (this) {
            case RATING -> Map.of("handback.feedback.v1", "industry", FEED, "comment", TEXTS, "text");
            case ANSWER -> Map.of(FEED, "text", TEXTS, "text");
            case ITEM -> Map.of("handback.content.v1", "title");
            case DEAL -> Map.of("handback.deals.v1", "name");
            case TEAM, PERSON -> Map.of(PEOPLE, "name");
            case VERSION, USAGE, STEP, READ -> Map.of();
        };
    }
}
