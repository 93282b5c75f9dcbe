package io.handback.kit.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    private final Random random = new Random(1);

    @Test
    void a_time_is_read_as_the_platform_reads_it() {
        for (int number = 0; number < 10_000; number++) {
            OffsetDateTime time = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000))
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1)))
                    .withSecond(random.nextInt(1, 60));
            String text = time.toString();

            assertThat(Forms.instant(text)).as(text).isEqualTo(time.toInstant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T12:00:00Z", "2024-02-29T23:59:59.9Z", "2026-01-31T12:00:00.123456789+05:30",
            "2026-01-31T12:00:00-00:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "2026-01-31T12:00:00+18:00",
            "2026-01-31T00:00:00-00:30"})
    void a_time_has_its_offset_and_up_to_nine_digits(String text) {
        assertThat(Forms.instant(text)).isEqualTo(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-31", "2026-01-31T12:00Z", "2026-01-31T12:00:00", "2026-01-31T12:00:00.Z", "2026-01-31 12:00:00Z",
            "2026-01-31t12:00:00z", "2026-02-29T12:00:00Z", "2026-13-01T12:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:00:60Z",
            "2026-01-31T12:00:00.1234567890Z", "2026-01-31T12:00:00+19:00", "2026-01-31T12:00:00+05", "2026-01-31T12:00:00+05:60",
            "2026-01-31T12:00:00+0530", "2026-01-31T12:00:00ZZ", " 2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z ", "+2026-01-31T12:00:00Z",
            "0000-12-31T12:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "2026-1-31T12:00:00Z",
            "\u0662026-01-31T12:00:00Z"})
    void nothing_else_is_a_time(String text) {
        assertThatThrownBy(() -> Forms.instant(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void a_uuid_is_read_in_its_36_characters() {
        for (int number = 0; number < 1_000; number++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(Forms.uuid(id.toString())).isEqualTo(id);
            assertThat(Forms.uuid(id.toString().toUpperCase(java.util.Locale.ROOT))).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0-0-0-0-0", "0198c5a27e4d7c339a513f2b6f0d1e55", "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e5g",
            "0198c5a2_7e4d-7c33-9a51-3f2b6f0d1e55", "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55 ", "{198c5a2-7e4d-7c33-9a51-3f2b6f0d1e5}",
            "0198c5a27-e4d-7c33-9a51-3f2b6f0d1e55", "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e5\u0665"})
    void nothing_else_is_a_uuid(String text) {
        assertThatThrownBy(() -> Forms.uuid(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
