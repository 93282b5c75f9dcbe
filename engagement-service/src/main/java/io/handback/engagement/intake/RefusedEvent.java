package io.handback.engagement.intake;

/// An event that was not taken: its place in the batch from 0, the stable name of the reason, and what to do about it.
record RefusedEvent(int index, String type, String detail) implements ReadEvent {

    static final String INVALID = "invalid-input";
    static final String UNKNOWN_ACTION = "unknown-action";
    static final String FORBIDDEN_ACTION = "forbidden-action";
    static final String TOO_OLD = "too-old";
    static final String IN_THE_FUTURE = "in-the-future";
    static final String UNKNOWN_PERSON = "unknown-person";
}
