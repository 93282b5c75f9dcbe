package io.handback.content.constraint;

/// The forms in which texts are taken, for `@Pattern`, each with the sentence that goes with it.
public final class Texts {

    /// One line: no control characters.
    public static final String LINE = "[^\\p{Cntrl}]*";
    /// Goes with [#LINE].
    public static final String LINE_MESSAGE = "Leave out line breaks and control characters.";
    /// Several lines: no control characters but line breaks and tabs.
    public static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    /// Goes with [#LINES].
    public static final String LINES_MESSAGE = "Leave out control characters; line breaks and tabs may stay.";
    /// The kinds of material.
    public static final String KIND = "deck|one-pager|case-study|battlecard|datasheet|email-template|calculator|playbook|video|faq|other";
    /// Goes with [#KIND].
    public static final String KIND_MESSAGE = "Give one of deck, one-pager, case-study, battlecard, datasheet, email-template, calculator, playbook,"
            + " video, faq, other.";
    /// What marketing itself holds against a version.
    public static final String RESERVATION = "too-simple|too-direct|not-useful";
    /// Goes with [#RESERVATION].
    public static final String RESERVATION_MESSAGE = "Give too-simple, too-direct or not-useful.";

    private Texts() {}
}
