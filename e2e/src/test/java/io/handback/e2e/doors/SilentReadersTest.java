package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.embedded.Person;
import io.handback.local.home.Service;

/// A thousand clients open the stream and never read it: they cost neither the heap nor the others, and are cut off.
@Order(7)
@ExtendWith(Running.class)
class SilentReadersTest {

    private static final String TENANT = "doors-silent";
    private static final int SILENT = 1_000;
    private static final int RATINGS = 60;
    private static final int SMALLEST_BUFFER = 1_024;
    private static final double HEAP_MB = 256;
    private static final Duration CUT_OFF = Duration.ofMinutes(2);

    @Test
    void who_never_reads_costs_nobody_anything_and_is_cut_off(Everything all) throws Exception {
        // Given
        String marketer = all.stack().issuer().token(Person.of(TENANT, "maria", "marketer"));
        String item = Catalogue.published(all.as(Person.of(TENANT, "admin", "admin")), all.as(Person.of(TENANT, "rep-0", "rep")), "Silent");
        long pid = all.stack().pid(Service.FEEDBACK);
        List<Socket> silent = new ArrayList<>();
        AtomicInteger heard = new AtomicInteger();
        try (Socket reader = stream(all, marketer, 0)) {
            Thread.ofVirtual().start(() -> listen(reader, heard));
            Inside feedback = openSilent(all, marketer, silent);
            // When
            rate(all, item);
            // Then
            Waits.until(() -> assertThat(heard).as("heard by the one that reads").hasValue(RATINGS));
            await().atMost(CUT_OFF).untilAsserted(() -> assertThat(feedback.metric("handback_feed_streams")).isEqualTo(1));
            assertStillTheSame(all, feedback, pid);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static Inside openSilent(Everything all, String token, List<Socket> silent) throws IOException {
        for (int i = 0; i < SILENT; i++) {
            silent.add(stream(all, token, SMALLEST_BUFFER));
        }
        Inside feedback = new Inside(all, Service.FEEDBACK);
        feedback.await("handback_feed_streams", SILENT + 1);
        return feedback;
    }

    private static void assertStillTheSame(Everything all, Inside feedback, long pid) throws IOException {
        assertThat(all.stack().pid(Service.FEEDBACK)).isEqualTo(pid);
        assertThat(ProcessHandle.of(pid)).get().returns(true, ProcessHandle::isAlive);
        double most = heapMb(feedback, "jvm_memory_max_bytes");
        // one of the young generation's two survivor spaces is always empty, and does not count
        assertThat(most).as("MB of heap there may be").isBetween(0.9 * HEAP_MB, HEAP_MB);
        Running.screen().printf("doors: %,d silent readers, %d events of 12 KB: heap in use %.0f MB of %.0f%n", SILENT, RATINGS,
                heapMb(feedback, "jvm_memory_used_bytes"), most);
    }

    private static double heapMb(Inside service, String metric) throws IOException {
        return service.metric(metric, "area=\"heap\"") / (1 << 20);
    }

    private static void rate(Everything all, String item) throws Exception {
        String comment = "\u20ac".repeat(4_000);
        for (int i = 0; i < RATINGS; i++) {
            Api rep = all.as(Person.of(TENANT, "rep-" + i, "rep"));
            assertThat(rep.put("/feedback/v1/content/" + item + "/versions/1/rating", "{\"stars\": 4, \"comment\": \"" + comment + "\"}")
                    .status()).as("rating " + i).isEqualTo(201);
        }
    }

    /// Opens a stream and reads the head of its answer; a refusal for too many at once is repeated, as clients do.
    private static Socket stream(Everything all, String token, int buffer) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> tryStream(all, token, buffer), Objects::nonNull);
    }

    private static @Nullable Socket tryStream(Everything all, String token, int buffer) throws IOException {
        Socket socket = new Socket();
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), all.layout().service(Service.FEEDBACK)), 20_000);
        socket.getOutputStream()
                .write(Raw.request("GET", "/feedback/v1/stream", "", "Authorization: Bearer " + token).getBytes(UTF_8));
        String first = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), UTF_8);
        if (first.endsWith("200")) {
            return socket;
        }
        assertThat(first).isEqualTo("HTTP/1.1 503");
        socket.close();
        return null;
    }

    private static void listen(Socket socket, AtomicInteger heard) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.addAndGet(line.contains("feedback.given.v1") ? 1 : 0);
            }
        } catch (IOException _) {
            // the test has ended
        }
    }
}
