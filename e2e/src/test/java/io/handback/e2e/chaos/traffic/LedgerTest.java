package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.handback.local.home.Service;

/// What is read back from a ledger's file is what was written into it.
class LedgerTest {

    private static final String TENANT = "chaos-red";
    private static final Change USAGE = change(Kind.USAGE, "u1", "u2");
    private static final Change ITEM = change(Kind.ITEM, "i1");
    private static final Change READ = change(Kind.READ);

    @TempDir
    Path folder;

    @Test
    void a_change_is_one_change_however_many_marks_it_has_and_tries_it_took() throws IOException {
        Written written = written(ledger -> {
            long number = ledger.begin(TENANT, USAGE);
            ledger.sent(number);
            ledger.sent(number);
            ledger.promised(number, Kind.USAGE, true);
        });
        assertThat(written).returns(2L, Written::attempts)
                .returns(1L, Written::acked)
                .returns(1L, Written::recovered)
                .returns(0L, Written::unknown);
        assertThat(written.promised(Kind.USAGE)).containsExactlyInAnyOrder("u1", "u2");
    }

    @Test
    void what_was_sent_and_never_promised_is_one_unknown_change() throws IOException {
        Written written = written(ledger -> ledger.sent(ledger.begin(TENANT, USAGE)));
        assertThat(written).returns(1L, Written::unknown).returns(0L, Written::acked);
        assertThat(written.promised(Kind.USAGE)).isEmpty();
        assertThat(written.sent(TENANT, Kind.USAGE)).containsExactlyInAnyOrder("u1", "u2");
        assertThat(written.sent("chaos-blue", Kind.USAGE)).isEmpty();
    }

    @Test
    void a_read_is_an_attempt_and_no_change() throws IOException {
        Written written = written(ledger -> {
            long number = ledger.begin(TENANT, READ);
            ledger.sent(number);
            ledger.promised(number, Kind.READ, true);
        });
        assertThat(written).returns(1L, Written::attempts)
                .returns(0L, Written::acked)
                .returns(0L, Written::unknown)
                .returns(0L, Written::recovered);
    }

    @Test
    void promises_are_counted_by_the_service_that_gave_them() throws IOException {
        try (Ledger ledger = new Ledger(folder.resolve("ledger"))) {
            ledger.promised(ledger.begin(TENANT, ITEM), Kind.ITEM, false);
            ledger.promised(ledger.begin(TENANT, READ), Kind.READ, false);
            assertThat(ledger.promised()).isEqualTo(1);
            assertThat(ledger.promised(Service.CONTENT)).isEqualTo(1);
            assertThat(ledger.promised(Service.FEEDBACK)).isZero();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void into(Ledger ledger);
    }

    private Written written(Writing writing) throws IOException {
        try (Ledger ledger = new Ledger(folder.resolve("ledger"))) {
            writing.into(ledger);
            return ledger.read();
        }
    }

    private static Change change(Kind kind, String... marks) {
        return Change.repeatable(kind, List.of(marks), () -> new Caller.Answer(200, "", ""));
    }
}
