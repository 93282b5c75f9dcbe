package io.handback.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Gate;
import io.handback.feedback.support.Others;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;

/// Two tenants that are alike in everything but their name, on one database connection.
@QuarkusTest
class TwoTenantsTest {

    private static final String SIGNED = """
            {"stars": %d, "comment": "%s", "signed": true, "deal": {"externalId": "006-1", "source": "crm"}}""";

    private final String one = Others.newTenant();
    private final String other = Others.newTenant();
    private final UUID item = UUID.randomUUID();
    private final UUID deal = UUID.randomUUID();

    @BeforeEach
    void make_them_alike() {
        for (String tenant : List.of(one, other)) {
            Others.publishedItem(tenant, item, "Price comparison");
            Others.deal(tenant, deal, "006-1", "Aurora Hospital");
            Others.person(tenant, Api.rep(tenant, "rita").personId(), "005-77", "Rita", "DACH");
        }
    }

    @Test
    void the_same_ids_keys_and_names_never_meet() {
        Api.rep(one, "rita").rate(item, 2, SIGNED.formatted(4, "mine"), "same-key").then().statusCode(201);
        Api.rep(other, "rita").rate(item, 2, SIGNED.formatted(1, "theirs"), "same-key").then().statusCode(201);

        Api.rep(one, "rita").myRating(item, 2).then().body("comment", equalTo("mine"), "revision", equalTo(1));
        Api.rep(other, "rita").get("/content").then().body("items", hasSize(1), "items[0].myRating.stars", equalTo(1));
        awaitSettled();
        assertThat(Api.as("marketer", one).get("/events").asString()).contains("mine").doesNotContain("theirs", other);
        assertThat(Api.as("marketer", other).get("/events").asString()).contains("theirs").doesNotContain("mine", one);
        assertThat(
                Store.count("select count(*) from event_log where tenant = ? and convert_from(payload, 'UTF8') like '%' || ? || '%'", one,
                        other))
                .isZero();
    }

    private void awaitSettled() {
        Others.awaitCount(2, "select count(*) from event_log where tenant in (?, ?) and type = 'feedback.given.v1'"
                + " and xid < pg_snapshot_xmin(pg_current_snapshot())", one, other);
    }

    /// The pool has two connections; one is held, so that all requests share the other.
    @Test
    void many_at_once_on_one_connection_stay_apart() throws Exception {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.max-size", Integer.class)).isEqualTo(2);
        String third = Others.newTenant();
        UUID theirs = Others.publishedItem(third, "Held");
        CompletableFuture<Integer> held;
        try (Gate gate = new Gate()) {
            held = gate.hold(Api.rep(third, "rita"), theirs, "{\"stars\": 1}");
            List<CompletableFuture<Void>> all = IntStream.range(0, 40).mapToObj(this::rateAndRead).toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(25, TimeUnit.SECONDS);
            assertThat(held).isNotDone();
        }

        assertThat(held.get(30, TimeUnit.SECONDS)).isEqualTo(201);
        assertThat(Store.count("select count(*) from rating where tenant = ?", one)).isEqualTo(20);
        assertThat(Store.count("select count(*) from rating where tenant = ?", other)).isEqualTo(20);
        assertThat(Store.count("select count(*) from written_text where tenant in (?, ?) and text <> tenant", one, other)).isZero();
    }

    private CompletableFuture<Void> rateAndRead(int i) {
        return CompletableFuture.runAsync(() -> rateAndRead(i % 2 == 0 ? one : other, "rep-" + i), task -> Thread.ofVirtual().start(task));
    }

    private void rateAndRead(String tenant, String subject) {
        Api.rep(tenant, subject).rate(item, 2, "{\"stars\": 3, \"comment\": \"" + tenant + "\"}").then().statusCode(201);
        Api.rep(tenant, subject).myRating(item, 2).then().statusCode(200).body("comment", equalTo(tenant));
    }

    @Test
    void a_foreign_id_is_answered_like_an_unknown_one() {
        UUID foreign = Others.publishedItem(other, "Theirs alone");
        UUID foreignDeal = UUID.randomUUID();
        Others.deal(other, foreignDeal, "006-2", "Theirs");
        Api rita = Api.rep(one, "rita");

        assertThat(rita.get("/content/" + foreign).asString()).isEqualTo(rita.get("/content/" + UUID.randomUUID()).asString());
        assertThat(rita.rate(foreign, 2, "{\"stars\": 1}").then().statusCode(404).extract().asString())
                .isEqualTo(rita.rate(UUID.randomUUID(), 2, "{\"stars\": 1}").asString());
        String unknown = rita.rate(item, 2, "{\"stars\": 1, \"deal\": {\"dealId\": \"" + UUID.randomUUID() + "\"}}").asString();
        assertThat(rita.rate(item, 2, "{\"stars\": 1, \"deal\": {\"dealId\": \"" + foreignDeal + "\"}}").asString()).isEqualTo(unknown);
    }
}
