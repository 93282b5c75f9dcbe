package io.handback.engagement.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import io.handback.contracts.UsageActions;
import io.handback.engagement.intake.BatchReader.Batch;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;
import io.handback.kit.web.problem.Refused;

class BatchReaderTest {

    private final BatchReader reader = new BatchReader(Contracts.json());
    private final EventRules rules = new EventRules(UsageActions.load(),
            new Caller(new TenantId("t"), "s", Set.of("rep"), null, null, null),
            Instant.now());

    @Test
    void a_line_that_is_no_json_is_refused_alone() {
        String lines = event() + "\n{broken\n\n" + event() + "\n{\"id\": 1, \"id\": 2}\n";

        Batch batch = reader.lines(lines.getBytes(UTF_8), rules);

        assertThat(batch.events()).extracting(ReportedEvent::index).containsExactly(0, 2);
        assertThat(batch.refused()).extracting(RefusedEvent::index).containsExactly(1, 3);
    }

    @Test
    void an_element_that_is_no_object_is_refused_alone() {
        Batch batch = reader.list(("[" + event() + ", 7, null]").getBytes(UTF_8), rules);

        assertThat(batch.events()).hasSize(1);
        assertThat(batch.refused()).extracting(RefusedEvent::index).containsExactly(1, 2);
    }

    @Test
    void a_thousand_are_the_most_and_one_is_the_least() {
        String many = "[" + "{},".repeat(1_000) + "{}]";
        assertThat(status(() -> reader.list(many.getBytes(UTF_8), rules))).isEqualTo(413);
        assertThat(status(() -> reader.lines("{}\n".repeat(1_001).getBytes(UTF_8), rules))).isEqualTo(413);
        assertThat(status(() -> reader.list("[]".getBytes(UTF_8), rules))).isEqualTo(400);
        assertThat(status(() -> reader.lines("\n \n".getBytes(UTF_8), rules))).isEqualTo(400);
        assertThat(reader.list(many.replaceFirst("\\{},", "").getBytes(UTF_8), rules).refused()).hasSize(1_000);
    }

    @Test
    void a_list_that_is_none_is_refused_whole() {
        assertThat(status(() -> reader.list("{}".getBytes(UTF_8), rules))).isEqualTo(400);
        assertThat(status(() -> reader.list("[{}] x".getBytes(UTF_8), rules))).isEqualTo(400);
        assertThat(status(() -> reader.list(new byte[0], rules))).isEqualTo(400);
        assertThat(status(() -> reader.lines(new byte[]{(byte) 0xff}, rules))).isEqualTo(400);
        byte[] likeUtf32 = {0, '#', 0, 0, 0, (byte) 0xf5, 10, (byte) 0x8a};
        assertThat(status(() -> reader.list(likeUtf32, rules))).isEqualTo(400);
        assertThat(status(() -> reader.lines(likeUtf32, rules))).isEqualTo(400);
        assertThat(status(() -> reader.list("[]".getBytes(UTF_16LE), rules))).isEqualTo(400);
    }

    @Test
    void gzip_is_unpacked_and_a_bomb_is_not() throws IOException {
        assertThat(Inflater.plain(gzip("hello".getBytes(UTF_8)), "gzip")).isEqualTo("hello".getBytes(UTF_8));
        assertThat(Inflater.plain("hello".getBytes(UTF_8), null)).isEqualTo("hello".getBytes(UTF_8));
        byte[] bomb = gzip(new byte[Inflater.MOST + 1]);
        assertThat(bomb.length).isLessThan(100_000);

        assertThat(status(() -> Inflater.plain(bomb, "gzip"))).isEqualTo(413);
        assertThat(status(() -> Inflater.plain("hello".getBytes(UTF_8), "gzip"))).isEqualTo(400);
        assertThat(status(() -> Inflater.plain("hello".getBytes(UTF_8), "br"))).isEqualTo(415);
    }

    private static int status(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var status = new int[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> status[0] = refused.problem().status());
        return status[0];
    }

    private static String event() {
        return "{\"id\": \"%s\", \"action\": \"viewed\", \"itemId\": \"%s\", \"occurredAt\": \"%s\"}"
                .formatted(UUID.randomUUID(), UUID.randomUUID(), Instant.now());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
