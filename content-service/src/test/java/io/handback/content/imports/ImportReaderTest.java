package io.handback.content.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.handback.kit.test.Contracts;
import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

class ImportReaderTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final ImportReader READER = new ImportReader(Contracts.json(), FACTORY.getValidator(), CLOCK);
    private static final String GOOD = ImportLine.EXAMPLE.replace("\n", " ");

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void the_example_of_the_interface_description_is_read() {
        ParsedLine line = read(GOOD).getFirst();

        assertThat(line).isInstanceOfSatisfying(ParsedLine.Usable.class, usable -> {
            assertThat(usable.line().externalId()).isEqualTo("price-comparison");
            assertThat(usable.line().latest()).isEqualTo(Instant.parse("2026-01-06T10:00:00Z"));
        });
    }

    @Test
    void a_bad_line_spoils_no_other_and_blank_lines_count_as_lines() {
        List<ParsedLine> lines = read("\r\n" + GOOD + "\r\n\n{broken\n" + GOOD);

        assertThat(lines).extracting(line -> switch (line) {
            case ParsedLine.Usable usable -> usable.number();
            case ParsedLine.Unusable unusable -> -unusable.number();
        }).containsExactly(2, -4, 5);
    }

    @Test
    void a_line_is_refused_with_all_that_is_wrong_with_it() {
        String bad = GOOD.replace("\"one-pager\"", "\"poster\"").replace("[\"CFO\"]", "[\"\"]").replace("1200.00", "1200");

        assertThat(fields(bad)).containsExactly("kind", "tags.persona[0]", "versions[0].cost.amount");
    }

    @Test
    void times_lie_in_the_past_and_follow_each_other() {
        assertThat(fields(GOOD.replace("\"occurredAt\": \"2026-01-05T08:00:00Z\"", "\"occurredAt\": \"2027-01-05T08:00:00Z\"")))
                .containsExactly("occurredAt", "versions[0].occurredAt");
        assertThat(fields(GOOD.replace("2026-01-06T10:00:00Z", "2026-01-01T10:00:00Z"))).containsExactly("versions[0].publishedAt");
    }

    @Test
    void versions_come_in_the_order_of_their_publication() {
        String version = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.lastIndexOf("]}"));
        String twice = GOOD.replace(version, version + "," + version);

        assertThat(fields(twice)).containsExactly("versions[1].publishedAt");
    }

    @Test
    void what_is_published_needs_an_estimate_and_an_owner_is_named_in_one_way() {
        String noEstimate = GOOD.replaceFirst("\"estimate\": \\{.*?\\},", "");

        assertThat(fields(noEstimate)).containsExactly("versions[0].estimate");
        assertThat(fields(GOOD.replace("\"id\": \"m-1\"", "\"personId\": \"0198c5a2-0000-7000-8000-000000000001\"")))
                .containsExactly("owner");
        assertThat(fields(GOOD.replace("\"source\": \"crm\", \"id\": \"m-1\"", ""))).containsExactly("owner");
    }

    @Test
    void a_line_that_is_no_object_or_no_utf8_or_has_an_unknown_field_is_refused() {
        assertThat(read("null\n7\n[]")).hasSize(3).allMatch(ParsedLine.Unusable.class::isInstance);
        assertThat(READER.read(GOOD.replace("First", "Fürst").getBytes(ISO_8859_1))).allMatch(ParsedLine.Unusable.class::isInstance);
        assertThat(fields(GOOD.replace("\"title\"", "\"titel\": 1, \"title\""))).containsExactly("titel");
    }

    @Test
    void nothing_and_too_much_are_refused_as_a_whole() {
        assertThatThrownBy(() -> read(" \n")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem().status()).isEqualTo(400));
        assertThatThrownBy(() -> read("{}\n".repeat(1_001))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem().status()).isEqualTo(413));
        assertThat(read("{}\n".repeat(1_000))).hasSize(1_000);
    }

    private static List<ParsedLine> read(String body) {
        return READER.read(body.getBytes(UTF_8));
    }

    private static List<String> fields(String line) {
        return read(line).getFirst() instanceof ParsedLine.Unusable unusable
                ? unusable.violations().stream().map(Violation::field).toList()
                : List.of();
    }
}
