package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.local.home.Service;
import io.handback.local.people.DemoPeople;

/// Bad bodies and bad requests at every operation that writes: refused, without a trace in the store or of our insides in the answer,
/// while a client that behaves gets its answers.
@Order(6)
@ExtendWith(Running.class)
class BadInputTest {

    private static final String TENANT = "doors-bad";
    private static final int TOGETHER = 80;
    private static final Pattern INSIDES = Pattern.compile("Exception|\\bat [a-z]+(?:\\.[a-zA-Z_$]+)+\\(|\\b(?:java|jakarta|io\\.handback"
            + "|io\\.quarkus|io\\.netty|io\\.vertx|org\\.hibernate|com\\.fasterxml)\\.[a-z]");

    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cases = new AtomicInteger();

    @Test
    void bad_bodies_and_bad_requests_leave_no_trace(Everything all) throws Exception {
        // Given
        Things things = Things.of(all, TENANT);
        List<Door> doors = Door.all(all.home().root()).stream().filter(door -> !List.of("GET", "DELETE").contains(door.method())).toList();
        Map<Service, Map<String, Long>> before = rows(all);
        try (Bystander bystander = Bystander.watch(all)) {
            // When
            sendAll(all, doors, things);
            // Then
            Running.screen().printf(
                    "doors: bad input: %,d cases over %d operations, %d wrong; a bystander got %,d answers, the slowest in %d ms%n",
                    cases.get(), doors.size(), wrong.size(), bystander.answers(), bystander.slowestMillis());
            assertThat(wrong).isEmpty();
            assertThat(bystander.failures()).isEmpty();
        }
        assertThat(cases).hasValueGreaterThan(400);
        assertThat(rows(all)).as("rows by table").isEqualTo(before);
    }

    private static Map<Service, Map<String, Long>> rows(Everything all) throws Exception {
        Map<Service, Map<String, Long>> rows = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            rows.put(service, new Inside(all, service).rows(TENANT));
        }
        return rows;
    }

    private void sendAll(Everything all, List<Door> doors, Things things) throws Exception {
        Semaphore places = new Semaphore(TOGETHER);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (Door door : doors) {
                String path = door.path(parameter -> things.ids().getOrDefault(parameter, "missing"));
                for (Map.Entry<String, byte[]> one : bad(door, path, bearer(all, door)).entrySet()) {
                    places.acquire();
                    sent.add(threads.submit(() -> send(all, door, one, places)));
                }
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private void send(Everything all, Door door, Map.Entry<String, byte[]> one, Semaphore places) {
        try {
            judge(door, one.getKey(), all.layout().service(door.service()), one.getValue());
        } finally {
            places.release();
        }
    }

    private static Map<String, byte[]> bad(Door door, String path, String token) throws IOException {
        String headers = "Host: localhost\r\nAuthorization: " + token + "\r\n"
                + (door.headers().contains("If-Match") ? "If-Match: *\r\n" : "");
        Map<String, byte[]> bad = new LinkedHashMap<>();
        String line = door.method() + " " + path;
        if (!door.type().isEmpty()) {
            SpoiltBodies.of(door.body()).forEach((name, body) -> bad.put(name, whole(line, headers, door.type(), body)));
            SpoiltTransport.of(line, headers, door.type(), door.body()).forEach((name, request) -> {
                if (door.takes(name)) {
                    bad.put(name, request);
                }
            });
        }
        return bad;
    }

    private static byte[] whole(String line, String headers, String type, byte[] body) {
        byte[] head = (line + " HTTP/1.1\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private void judge(Door door, String name, int port, byte[] request) {
        cases.incrementAndGet();
        try (Raw raw = new Raw(port)) {
            Raw.Answer answer = raw.send(request);
            String complaint = complaint(answer);
            if (!complaint.isEmpty()) {
                wrong.add(door + ", " + name + ": " + complaint + ": " + answer.status() + " "
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
            }
        } catch (java.net.SocketTimeoutException e) {
            wrong.add(door + ", " + name + ": no answer");
        } catch (IOException _) {
            // closed without an answer: refused
        }
    }

    private static String complaint(Raw.Answer answer) {
        if (INSIDES.matcher(answer.body()).find()) {
            return "tells of our insides";
        }
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
            return "a fault";
        }
        if (answer.granted()) {
            return answer.body().contains("\"refused\":[{") ? "" : "taken";
        }
        boolean problem = answer.header("content-type").equals("application/problem+json");
        return problem || answer.body().isEmpty() ? "" : "no problem+json";
    }

    private static String bearer(Everything all, Door door) {
        String role = DemoPeople.roles().stream().filter(door.roles()::contains).filter(one -> !one.equals("integration")).findFirst()
                .orElse("integration");
        return Visitor.bearer(all, Person.of(TENANT, TENANT + "-" + role, role), claims -> claims);
    }
}
