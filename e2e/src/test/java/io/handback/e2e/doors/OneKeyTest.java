package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.local.home.Service;

/// A thousand requests with one Idempotency-Key make one thing, and everybody is told of that one.
@Order(7)
@ExtendWith(Running.class)
class OneKeyTest {

    private static final int REQUESTS = 1_000;
    /// As many as content-service works on at a time, less some for others.
    private static final int TOGETHER = 90;
    private static final int PAUSE_MILLIS = 1_000;
    private static final int MOST_REFUSALS = 60;

    /// What one client was told: the refusals after which it repeated its request, and the answer in the end.
    private record Told(List<String> refusals, Raw.Answer answer) {

        boolean replayed() {
            return !answer.header("idempotency-replayed").isEmpty();
        }

        String inShort() {
            return answer.status() + (replayed() ? " replayed" : "");
        }
    }

    @Test
    void a_thousand_requests_with_one_key_make_one_item(Everything all) throws Exception {
        // Given
        Inside content = new Inside(all, Service.CONTENT);
        String tenant = "doors-one-key";
        String request = creation(all, tenant);
        // When
        List<Told> told = told(all.layout().service(Service.CONTENT), request, TOGETHER);
        // Then
        Running.screen().printf("doors: %,d requests with one key, %d at a time: %s%n", REQUESTS, TOGETHER, firstAnswers(told));
        assertThat(firstAnswers(told).keySet()).isSubsetOf("201", "201 replayed", "409");
        assertOneEffect(content, tenant, told);
    }

    @Test
    void nor_do_a_thousand_at_once(Everything all) throws Exception {
        // Given
        Inside content = new Inside(all, Service.CONTENT);
        String tenant = "doors-one-key-at-once";
        String request = creation(all, tenant);
        // When
        List<Told> told = told(all.layout().service(Service.CONTENT), request, REQUESTS);
        // Then
        Running.screen().printf("doors: %,d requests with one key at once: %s%n", REQUESTS, firstAnswers(told));
        assertThat(firstAnswers(told).keySet()).isSubsetOf("201", "201 replayed", "409", "503 later");
        assertOneEffect(content, tenant, told);
    }

    /// One client made the item; all others, however often they had to ask, are told of the same one in the same bytes.
    private static void assertOneEffect(Inside content, String tenant, List<Told> told) throws Exception {
        assertThat(told).hasSize(REQUESTS).allSatisfy(one -> {
            assertThat(one.answer().status()).isEqualTo(201);
            assertThat(one.refusals()).isSubsetOf("409", "503 later");
        });
        assertThat(told).filteredOn(one -> !one.replayed()).as("made it").hasSize(1);
        assertThat(told.stream().map(one -> one.answer().body()).distinct()).as("bodies").hasSize(1);
        assertThat(told.stream().map(one -> one.answer().header("etag")).distinct()).as("revisions").hasSize(1);
        List<String> places = told.stream().map(one -> one.answer().header("location")).distinct().toList();
        assertThat(places).as("places").hasSize(1);
        String item = places.getFirst().substring(places.getFirst().lastIndexOf('/') + 1);
        assertThat(told.getFirst().answer().body()).contains(item);
        assertThat(content.count("select count(*) from content_item where tenant = ?", tenant)).isEqualTo(1);
        assertThat(content.count("select count(*) from content_item where tenant = ? and item_id = ?", tenant, UUID.fromString(item)))
                .isEqualTo(1);
        assertThat(content.count("select count(*) from event_log where tenant = ?", tenant)).isEqualTo(1);
        content.await("handback_requests_working", 0);
        content.await("sql_pool_active", 0);
    }

    private static String creation(Everything all, String tenant) {
        String token = all.stack().issuer().token(Person.of(tenant, "maria", "marketer"));
        return Raw.request("POST", "/content/v1/items", "{\"title\": \"Once\", \"kind\": \"deck\"}", "Authorization: Bearer " + token,
                "Content-Type: application/json", "Idempotency-Key: " + UUID.randomUUID());
    }

    private static List<Told> told(int port, String request, int together) throws Exception {
        List<Told> told = new ArrayList<>();
        Semaphore places = new Semaphore(together);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Told>> all = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                all.add(threads.submit(client(port, request, places, i)));
            }
            for (Future<Told> one : all) {
                told.add(one.get());
            }
        }
        return told;
    }

    private static Callable<Told> client(int port, String request, Semaphore places, int number) {
        return () -> {
            places.acquire();
            try {
                return untilTaken(port, request, number);
            } finally {
                places.release();
            }
        };
    }

    /// Asks as a patient client does: again, about a second after each refusal, not all in the same moment.
    private static Told untilTaken(int port, String request, int number) throws Exception {
        List<String> refusals = new ArrayList<>();
        Raw.Answer answer = Raw.once(port, request);
        while (answer.status() == 409 || answer.status() == 503) {
            refusals.add(answer.status() + (answer.header("retry-after").isEmpty() ? "" : " later"));
            assertThat(refusals).as("refusals of client " + number).hasSizeLessThan(MOST_REFUSALS);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS + number);
            answer = Raw.once(port, request);
        }
        return new Told(refusals, answer);
    }

    /// How many were told what at first.
    private static Map<String, Integer> firstAnswers(List<Told> told) {
        Map<String, Integer> answers = new TreeMap<>();
        for (Told one : told) {
            String first = Stream.concat(one.refusals().stream(), Stream.of(one.inShort())).findFirst().orElseThrow();
            answers.merge(first, 1, Integer::sum);
        }
        return answers;
    }
}
