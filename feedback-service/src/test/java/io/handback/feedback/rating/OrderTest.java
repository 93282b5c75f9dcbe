package io.handback.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Gate;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

/// Two writers of one rating, in the schedule that delivers the later one first if the idempotency row is written before the lock is
/// had: the first has its row, and with it a transaction id, and is held there, while the second is let through.
@QuarkusTest
class OrderTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final UUID item = Others.publishedItem(tenant, "Price comparison");

    @Test
    void revisions_follow_the_order_of_delivery() throws Exception {
        rita.get("/content").then().statusCode(200);
        CompletableFuture<Integer> slow;
        CompletableFuture<Integer> quick;
        try (Gate gate = new Gate()) {
            slow = gate.hold(rita, item, "{\"stars\": 1}");
            quick = gate.letThrough(rita, item, "{\"stars\": 5}");
        }

        assertThat(List.of(slow.get(30, TimeUnit.SECONDS), quick.get(30, TimeUnit.SECONDS))).containsExactlyInAnyOrder(201, 200);
        assertThat(Store.rows("""
                select revision from event_log where tenant = ? and topic = 'handback.feedback.v1' order by xid, position""", tenant))
                .extracting(row -> row.get("revision"))
                .containsExactly(1L, 2L);
        assertThat(delivered()).containsExactly(1, 2);
    }

    private List<Integer> delivered() {
        return Topics.read("handback.feedback.v1", Topics.ofTenant(tenant), 2, SOON)
                .stream()
                .map(record -> Json.read(record.value()).get("revision").asInt())
                .toList();
    }
}
