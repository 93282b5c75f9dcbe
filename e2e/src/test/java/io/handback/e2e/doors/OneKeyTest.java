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

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.local.home.Service;

/// A thousand requests with one Idempotency-Key make one thing.
@Order(7)
@ExtendWith(Running.class)
class OneKeyTest {

    private static final int REQUESTS = 1_000;
    /// As many as content-service works on at a time, less some for others.
    private static final int TOGETHER = 90;

    @Test
    void a_thousand_requests_with_one_key_make_one_item(Everything all) throws Exception {
        // Given
        Inside content = new Inside(all, Service.CONTENT);
        String tenant = "doors-one-key";
        String request = creation(all, tenant);
        // When
        Map<String, Integer> answers = answers(all.layout().service(Service.CONTENT), request, TOGETHER);
        // Then
        Running.screen().printf("doors: %,d requests with one key, %d at a time: %s%n", REQUESTS, TOGETHER, answers);
        assertThat(answers.keySet()).isSubsetOf("201", "201 replayed", "409");
        assertOneEffect(content, tenant, answers);
    }

    @Test
    void nor_do_a_thousand_at_once(Everything all) throws Exception {
        // Given
        Inside content = new Inside(all, Service.CONTENT);
        String tenant = "doors-one-key-at-once";
        String request = creation(all, tenant);
        // When
        Map<String, Integer> answers = answers(all.layout().service(Service.CONTENT), request, REQUESTS);
        // Then
        Running.screen().printf("doors: %,d requests with one key at once: %s%n", REQUESTS, answers);
        assertThat(answers.keySet()).isSubsetOf("201", "201 replayed", "409", "503 later");
        assertOneEffect(content, tenant, answers);
    }

    private static void assertOneEffect(Inside content, String tenant, Map<String, Integer> answers) throws Exception {
        assertThat(answers).containsEntry("201", 1);
        assertThat(content.count("select count(*) from content_item where tenant = ?", tenant)).isEqualTo(1);
        assertThat(content.count("select count(*) from event_log where tenant = ?", tenant)).isEqualTo(1);
        content.await("handback_requests_working", 0);
        content.await("sql_pool_active", 0);
    }

    private static String creation(Everything all, String tenant) {
        String token = all.stack().issuer().token(Person.of(tenant, "maria", "marketer"));
        return Raw.request("POST", "/content/v1/items", "{\"title\": \"Once\", \"kind\": \"deck\"}", "Authorization: Bearer " + token,
                "Content-Type: application/json", "Idempotency-Key: " + UUID.randomUUID());
    }

    private static Map<String, Integer> answers(int port, String request, int together) throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        Semaphore places = new Semaphore(together);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                all.add(threads.submit(once(port, request, places)));
            }
            for (Future<String> one : all) {
                answers.merge(one.get(), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static Callable<String> once(int port, String request, Semaphore places) {
        return () -> {
            places.acquire();
            try {
                return name(Raw.once(port, request));
            } finally {
                places.release();
            }
        };
    }

    private static String name(Raw.Answer answer) {
        String more = answer.header("idempotency-replayed").isEmpty() ? "" : " replayed";
        return answer.status() + (answer.header("retry-after").isEmpty() ? more : " later");
    }
}
