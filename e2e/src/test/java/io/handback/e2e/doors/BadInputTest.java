package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

/// Bad bodies, bad requests and bad addresses at every operation: each refused with its right status, without a trace in the store or of
/// our insides in the answer, while a client that behaves gets its answers.
@Order(6)
@ExtendWith(Running.class)
class BadInputTest {

    private static final String TENANT = "doors-bad";
    private static final int TOGETHER = 80;
    /// What a client that behaves has to wait at most, beside all this; far more than it should.
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int QUIET = 10;
    private static final int TRIES = 300;
    private static final Pattern INSIDES = Pattern.compile("Exception|\\bat [a-z]+(?:\\.[a-zA-Z_$]+)+\\(|\\b(?:java|jakarta|io\\.handback"
            + "|io\\.quarkus|io\\.netty|io\\.vertx|org\\.hibernate|com\\.fasterxml)\\.[a-z]");

    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cases = new AtomicInteger();

    /// What to send to an operation in place of a good request, by what is wrong.
    private interface Spoiling {
        Map<String, Spoilt> of(Door door, String token) throws IOException;
    }

    @Test
    void bad_bodies_and_bad_requests_leave_no_trace(Everything all) throws Exception {
        // Given
        Things things = Things.of(all, TENANT);
        List<Door> doors = doors(all, things).stream().filter(door -> !door.type().isEmpty()).toList();
        // When, Then
        refuseAll(all, things.tenant(), doors, (door, token) -> badBodies(door, things.path(door), token));
        assertThat(cases).hasValueGreaterThan(1_500);
    }

    @Test
    void bad_addresses_leave_no_trace(Everything all) throws Exception {
        // Given
        Things things = Things.of(all, TENANT + "-addresses");
        List<Door> doors = doors(all, things);
        openAll(all, things, doors.stream().filter(door -> door.method().equals("GET")).toList());
        // When, Then
        refuseAll(all, things.tenant(), doors,
                (door, token) -> SpoiltAddresses.of(door, parameter -> things.named(door, parameter), token));
        assertThat(cases).hasValueGreaterThan(600);
    }

    private static List<Door> doors(Everything all, Things things) {
        return Door.all(all.home().root()).stream().map(things::filled).toList();
    }

    /// Shows that what is spoilt later is good before: a refusal is then one of what was spoilt.
    private static void openAll(Everything all, Things things, List<Door> doors) throws IOException {
        for (Door door : doors) {
            String request = door.request(things.path(door), bearer(all, things.tenant(), role(door)), "");
            assertThat(Raw.once(all.layout().service(door.service()), request).status()).as(door.toString()).isEqualTo(200);
        }
    }

    private void refuseAll(Everything all, String tenant, List<Door> doors, Spoiling spoiling) throws Exception {
        introduce(all, tenant);
        Map<Service, Map<String, Long>> before = settledRows(all, tenant);
        try (Bystander bystander = Bystander.watch(all)) {
            sendAll(all, tenant, doors, spoiling);
            Running.screen().printf(
                    "doors: bad input: %,d cases over %d operations, %d wrong; a bystander got %,d answers, the slowest in %d ms%n",
                    cases.get(), doors.size(), wrong.size(), bystander.answers(), bystander.slowestMillis());
            assertThat(wrong).isEmpty();
            assertThat(bystander.failures()).isEmpty();
            assertThat(bystander.answers()).as("a bystander's answers").isPositive();
            assertThat(bystander.slowestMillis()).as("a bystander's slowest answer").isLessThan(PATIENCE_MILLIS);
        }
        assertThat(settledRows(all, tenant)).as("rows by table").isEqualTo(before);
    }

    /// The first request of somebody makes a person of the token: that is none of the traces that are looked for.
    private static void introduce(Everything all, String tenant) throws IOException {
        for (String role : DemoPeople.roles()) {
            Raw.Answer me = Raw.once(all.layout().service(Service.ENGAGEMENT),
                    Raw.request("PUT", "/engagement/v1/people/me", "", "Authorization: " + bearer(all, tenant, role)));
            assertThat(me.status()).as(me.body()).isEqualTo(200);
        }
    }

    /// How many rows the tenant has in each table, once nothing is on its way any more.
    private static Map<Service, Map<String, Long>> settledRows(Everything all, String tenant) throws Exception {
        Map<Service, Map<String, Long>> rows = rows(all, tenant);
        int quiet = 0;
        for (int tries = 0; quiet < QUIET && tries < TRIES; tries++) {
            TimeUnit.MILLISECONDS.sleep(200);
            Map<Service, Map<String, Long>> now = rows(all, tenant);
            quiet = now.equals(rows) ? quiet + 1 : 0;
            rows = now;
        }
        return rows;
    }

    private static Map<Service, Map<String, Long>> rows(Everything all, String tenant) throws Exception {
        Map<Service, Map<String, Long>> rows = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            rows.put(service, new Inside(all, service).rows(tenant));
        }
        return rows;
    }

    private void sendAll(Everything all, String tenant, List<Door> doors, Spoiling spoiling) throws Exception {
        Semaphore places = new Semaphore(TOGETHER);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (Door door : doors) {
                for (Map.Entry<String, Spoilt> one : spoiling.of(door, bearer(all, tenant, role(door))).entrySet()) {
                    places.acquire();
                    sent.add(threads.submit(() -> send(all, door, one, places)));
                }
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private void send(Everything all, Door door, Map.Entry<String, Spoilt> one, Semaphore places) {
        try {
            judge(door, one.getKey(), all.layout().service(door.service()), one.getValue());
        } finally {
            places.release();
        }
    }

    private static Map<String, Spoilt> badBodies(Door door, String path, String token) throws IOException {
        String headers = "Host: localhost\r\nAuthorization: " + token + "\r\n"
                + (door.headers().contains("If-Match") ? "If-Match: *\r\n" : "");
        Map<String, Spoilt> bad = new LinkedHashMap<>();
        String line = door.method() + " " + path;
        SpoiltBodies.of(door.body())
                .forEach((name, body) -> bad.put(name, new Spoilt(whole(line, headers, door.type(), body), Spoilt.BAD)));
        SpoiltTransport.of(line, headers, door).forEach((name, request) -> {
            if (door.takes(name)) {
                bad.put(name, request);
            }
        });
        return bad;
    }

    private static byte[] whole(String line, String headers, String type, byte[] body) {
        byte[] head = (line + " HTTP/1.1\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private void judge(Door door, String name, int port, Spoilt spoilt) {
        cases.incrementAndGet();
        try (Raw raw = new Raw(port)) {
            Raw.Answer answer = raw.send(spoilt.bytes());
            String complaint = complaint(door, answer, spoilt.right());
            if (!complaint.isEmpty()) {
                wrong.add(door + ", " + name + ": " + complaint + ": " + answer.status() + " "
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
            }
        } catch (SocketTimeoutException _) {
            wrong.add(door + ", " + name + ": no answer");
        } catch (IOException e) {
            if (!spoilt.mayClose()) {
                wrong.add(door + ", " + name + ": closed without an answer: " + e);
            }
        }
    }

    private static String complaint(Door door, Raw.Answer answer, Set<Integer> right) {
        if (INSIDES.matcher(answer.body()).find()) {
            return "tells of our insides";
        }
        if (door.takesLines() && isLineRefused(answer)) {
            return right.contains(400) ? "" : "a line refused, not " + right;
        }
        if (!right.contains(answer.status())) {
            return "not " + right;
        }
        boolean problem = answer.header("content-type").equals("application/problem+json");
        return problem || answer.body().isEmpty() ? "" : "no problem+json";
    }

    /// Where each line is taken or refused alone, a bad one does not make the request bad.
    private static boolean isLineRefused(Raw.Answer answer) {
        return answer.status() == 200 && answer.body().contains("\"imported\":0") && answer.body().contains("\"refused\":[{");
    }

    private static String role(Door door) {
        return DemoPeople.roles().stream().filter(door.roles()::contains).filter(one -> !one.equals("integration")).findFirst()
                .orElse("integration");
    }

    private static String bearer(Everything all, String tenant, String role) {
        return Visitor.bearer(all, Person.of(tenant, tenant + "-" + role, role), claims -> claims);
    }
}
