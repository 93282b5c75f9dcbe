package io.handback.local.doctor;

/// What was found about one need, and what to do when it is not met.
///
/// @param need what is looked at
/// @param met whether it is as it should be
/// @param required whether Handback cannot run without it
/// @param detail what was found
/// @param fix what to do; empty when nothing is to be done
record Finding(String need, boolean met, boolean required, String detail, String fix) {

    static Finding fine(String need, String detail) {
        return new Finding(need, true, false, detail, "");
    }

    static Finding missing(String need, String detail, String fix) {
        return new Finding(need, false, true, detail, fix);
    }

    static Finding optional(String need, String detail, String fix) {
        return new Finding(need, false, false, detail, fix);
    }

    boolean stops() {
        return required && !met;
    }

    String mark() {
        return met ? "ok" : required ? "MISSING" : "note";
    }
}
