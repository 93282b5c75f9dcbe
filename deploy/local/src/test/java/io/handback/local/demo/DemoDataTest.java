package io.handback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the demo is made of: the numbers of its stories, in the past, the same each time.
class DemoDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Timeline TIME = new Timeline(TODAY);
    private static final Map<String, String> IDS = Pieces.all().stream().collect(Collectors.toMap(Piece::id, Piece::id));

    private final List<ObjectNode> ratings = new Ratings(TIME, IDS, 1).lines();
    private final List<ObjectNode> events = new Usage(TIME, IDS, 1).events();

    @Test
    void of_60_items_23_are_unused_and_cost_214000() {
        List<Piece> unused = Pieces.all().stream().filter(piece -> piece.sales().users() == 0).toList();
        assertThat(Pieces.all()).hasSize(60);
        assertThat(unused).hasSize(23);
        assertThat(unused.stream().mapToInt(piece -> piece.marketing().cost()).sum()).isEqualTo(214_000);
        assertThat(new Items(TIME).lines()).hasSize(60);
    }

    @Test
    void the_darling_has_its_reasons() {
        List<ObjectNode> darling = ratingsOf(Pieces.DARLING);
        assertThat(darling).hasSize(22);
        assertThat(darling.stream().filter(line -> line.path("stars").asInt() >= 4)).hasSize(4);
        assertThat(darling.stream().filter(because("wrong-audience"))).hasSize(13);
        assertThat(darling.stream().filter(because("too-long"))).hasSize(11);
        assertThat(darling).noneMatch(line -> line.path("stars").asInt() < 4 && line.path("reasons").isEmpty());
    }

    @Test
    void those_who_missed_something_rate_the_second_edition() {
        List<ObjectNode> first = ratingsOf(Pieces.RESIDENCY).stream().filter(line -> line.path("version").asInt() == 1).toList();
        List<ObjectNode> second = ratingsOf(Pieces.RESIDENCY).stream().filter(line -> line.path("version").asInt() == 2).toList();
        assertThat(first.stream().map(line -> line.path("stars").asInt())).startsWith(2, 2, 3, 1, 2, 3, 2).hasSize(9);
        assertThat(second.stream().map(line -> line.path("stars").asInt())).containsExactly(4, 5, 4, 4, 4, 5, 4);
        assertThat(second.stream().map(line -> line.path("person"))).containsExactlyElementsOf(
                first.subList(0, 7).stream().map(line -> line.path("person")).toList());
    }

    @Test
    void only_the_reps_of_one_team_use_the_checklist() {
        assertThat(events.stream().filter(of(Pieces.CHECKLIST)).filter(event -> event.has("person"))
                .map(event -> event.at("/person/id").asText()).distinct())
                .containsExactlyInAnyOrder("rep-01", "rep-02", "rep-03", "rep-04", "rep-05", "rep-06", "rep-07", "rep-08");
    }

    @Test
    void the_pricing_sheet_is_used_within_a_month_and_17_times_in_its_old_version() {
        Instant month = TODAY.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<ObjectNode> uses = events.stream().filter(of(Pieces.PRICING))
                .filter(event -> List.of("shared", "presented", "customised").contains(event.path("action").asText())).toList();
        assertThat(uses).hasSize(212).allMatch(event -> Instant.parse(event.path("occurredAt").asText()).isAfter(month));
        assertThat(uses.stream().filter(event -> event.path("version").asInt() == 1)).hasSize(17);
    }

    @Test
    void the_example_crm_page_shows_an_open_deal_of_the_rep_to_sign_in_as_whose_buyers_were_busy() throws IOException {
        JsonNode deal = StreamSupport.stream(new Deals(TIME, 1).rows().spliterator(), false)
                .filter(row -> row.path("externalId").asText().equals(Buyers.DEAL))
                .findFirst()
                .orElseThrow();
        String page = Files.readString(Path.of("..", "examples", "crm-page", "index.html"));

        assertThat(deal.path("status").asText()).isEqualTo("open");
        assertThat(deal.at("/owner/id").asText()).isEqualTo(Cast.repId(0));
        assertThat(page).contains("deal=\"crm:" + Buyers.DEAL + "\"", "<h1 id=\"name\">" + deal.path("name").asText() + "</h1>",
                "industry=\"" + deal.path("industry").asText() + "\"");
        assertThat(new Buyers(TIME, IDS, "our-id").events()).isNotEmpty()
                .allMatch(event -> event.path("dealId").asText().equals("our-id") && event.path("action").asText().startsWith("buyer-"))
                .extracting(event -> event.path("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everything_lies_in_the_past_and_is_the_same_each_time() {
        Instant today = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(ratings).allMatch(line -> Instant.parse(line.path("occurredAt").asText()).isBefore(today));
        assertThat(events).allMatch(event -> Instant.parse(event.path("occurredAt").asText()).isBefore(today))
                .extracting(event -> event.path("id")).doesNotHaveDuplicates();
        assertThat(new Ratings(TIME, IDS, 1).lines()).isEqualTo(ratings);
        assertThat(new Usage(TIME, IDS, 1).events()).isEqualTo(events);
    }

    @Test
    void of_160_closed_deals_64_were_won() {
        JsonNode deals = new Deals(TIME, 1).rows();
        assertThat(deals).hasSize(200);
        assertThat(deals.findValuesAsText("status").stream().filter("won"::equals)).hasSize(64);
        assertThat(deals.findValuesAsText("status").stream().filter("lost"::equals)).hasSize(96);
    }

    private List<ObjectNode> ratingsOf(String piece) {
        return ratings.stream().filter(of(piece)).toList();
    }

    private static Predicate<ObjectNode> of(String piece) {
        return line -> line.path("itemId").asText().equals(piece);
    }

    private static Predicate<ObjectNode> because(String reason) {
        return line -> line.path("reasons").toString().contains('"' + reason + '"');
    }
}
