package io.handback.content.slice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.handback.kit.test.Store;
import io.handback.kit.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;

/// Clients that go away in the middle of their request: some versions of the persistence library keep the connection then. Only
/// content-service is tried: the requests of the others never go by way of that library.
@QuarkusTest
class AbortedRequestsSliceTest {

    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 40;
    private static final int LONGEST_MICROS = 4_000;
    // one in so many waits longer, so that all that a request does is interrupted now and then, and some of it is done
    private static final int PATIENT = 100;
    private static final int PATIENT_MICROS = 3_000_000;
    private static final int POOL = 3;
    private static final long LOOK_NANOS = 500_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    MeterRegistry metrics;

    private final String tenant = Client.newTenant();
    private final Client marketer = Client.as(tenant, "marketer");

    @Test
    void ten_thousand_requests_given_up_take_no_connection_with_them() throws Exception {
        // Given
        assertThat(gauge("sql.pool.idle") + gauge("sql.pool.active")).as("the pool's size").isEqualTo(POOL);
        for (int i = 0; i < CLIENTS; i++) {
            client(i).newItem();
        }
        double before = metrics.get("sql.pool.completed").counter().count();

        // When
        double most = giveUpAll();

        // Then
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(gauge("handback.requests.working")).isZero();
            assertThat(gauge("sql.pool.active")).as("connections in use").isZero();
        });
        assertThat(most).as("connections in use meanwhile").isPositive();
        assertThat(metrics.get("sql.pool.completed").counter().count() - before).as("times a connection was used").isPositive();
        assertThat(Store.count("select count(*) from content_item where tenant = ?", tenant))
                .as("items made nevertheless").isGreaterThan(CLIENTS);
        for (int i = 0; i < 10; i++) {
            marketer.get(Client.ITEMS).then().statusCode(200);
        }
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    /// Sends and gives up all requests; the most connections of the pool that were seen in use meanwhile.
    private double giveUpAll() throws Exception {
        double most = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                Client client = client(i);
                String token = Tokens.bearer(tenant, client.subject(), "marketer");
                clients.add(threads.submit(() -> giveUp(token, random)));
            }
            while (!clients.stream().allMatch(Future::isDone)) {
                most = Math.max(most, gauge("sql.pool.active"));
                LockSupport.parkNanos(LOOK_NANOS);
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        return most;
    }

    private Client client(int number) {
        return new Client(tenant, "marketer-" + number, List.of("marketer"));
    }

    private static Void giveUp(String token, Random random) throws IOException {
        for (int i = 0; i < REQUESTS / CLIENTS; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write((i % 2 == 0 ? read(token) : write(token)).getBytes(UTF_8));
                LockSupport.parkNanos(random.nextInt(random.nextInt(PATIENT) == 0 ? PATIENT_MICROS : LONGEST_MICROS) * 1_000L);
            }
        }
        return null;
    }

    private static String read(String token) {
        return "GET /content/v1/items HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token + "\r\n\r\n";
    }

    private static String write(String token) {
        return "POST /content/v1/items HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + Client.ITEM.getBytes(UTF_8).length + "\r\n\r\n" + Client.ITEM;
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
