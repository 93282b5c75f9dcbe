package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void what_has_a_key_may_be_found_once_and_what_has_none_as_often_as_it_was_sent() throws Exception {
        try (Ledger ledger = new Ledger(folder.resolve("ledger"))) {
            // When
            send(ledger, Kind.RATING, "red-rating", 3);
            send(ledger, Kind.DEAL, "red-deal", 3);
            send(ledger, Kind.TEAM, "red-team", 1);
            // Then
            assertThat(ledger.mostOf(Kind.RATING, "red-rating")).isEqualTo(1);
            assertThat(ledger.mostOf(Kind.DEAL, "red-deal")).isEqualTo(3);
            assertThat(ledger.mostOf(Kind.TEAM, "red-team")).isEqualTo(1);
            assertThat(ledger.mostOf(Kind.PERSON, "nobody-sent-it")).isEqualTo(1);
        }
    }

    private static void send(Ledger ledger, Kind kind, String mark, int times) {
        Change change = Change.repeatable(kind, List.of(mark), () -> new Caller.Answer(200, "", ""));
        for (int number = 0; number < times; number++) {
            ledger.sent("red", change);
        }
    }
}
