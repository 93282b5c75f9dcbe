package io.handback.feedback.reason;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void the_list_has_praise_first_and_faults_after() {
        assertThat(Reason.all().map(Reason::kind)).isSorted().contains(Reason.Kind.PRAISE, Reason.Kind.FAULT);
        assertThat(Reason.all().map(Reason::code)).doesNotHaveDuplicates()
                .contains("opened-door", "answered-objection", "right-length", "buyer-asked", "moved-deal", "too-long", "too-simple",
                        "out-of-date", "wrong-audience", "hard-to-find")
                .allMatch(code -> code.matches("[a-z-]{3,40}"));
    }

    @Test
    void only_listed_codes_are_known() {
        assertThat(Reason.isKnown("too-long")).isTrue();
        assertThat(Reason.isKnown("TOO-LONG")).isFalse();
        assertThat(Reason.isKnown(null)).isFalse();
    }
}
