package io.handback.feedback.answer;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What marketing makes of feedback; the names are those of the wire and of the store.
public enum AnswerState {
    /// It was read.
    @JsonProperty("acknowledged")
    ACKNOWLEDGED("acknowledged"),
    /// Something will be done.
    @JsonProperty("planned")
    PLANNED("planned"),
    /// Something was done.
    @JsonProperty("resolved")
    RESOLVED("resolved"),
    /// Nothing will be done, and the text says why.
    @JsonProperty("declined")
    DECLINED("declined");

    private final String wire;

    AnswerState(String wire) {
        this.wire = wire;
    }

    /// Its name.
    public String wire() {
        return wire;
    }

    /// The state of that name.
    public static AnswerState named(String wire) {
        return Stream.of(values())
                .filter(state -> state.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the store holds an answer in the unknown state " + wire));
    }
}
