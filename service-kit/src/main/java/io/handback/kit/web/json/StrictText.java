package io.handback.kit.web.json;

/// Reads a text without characters no store can keep.
final class StrictText extends FromText<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    String parse(String text) {
        return Forms.text(text);
    }
}
