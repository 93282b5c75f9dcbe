package io.handback.kit.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.web.problem.EarlyRefusals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

class InFlightTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String GET = "GET /x/v1/slow HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String UNFINISHED = "POST /x/v1/slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345";

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<RoutingContext> held = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private HttpServer server;

    private record Limit(int working, int arriving, Duration arrival, Duration retryAfter) implements InFlightLimit {}

    @BeforeEach
    void start() throws Exception {
        InFlight inFlight = new InFlight(new Limit(2, 1, Duration.ofSeconds(1), Duration.ofSeconds(3)), "/x/v1",
                new EarlyRefusals(new ObjectMapper()), metrics);
        Router router = Router.router(vertx);
        router.route().handler(inFlight::enter);
        router.route("/x/v1/stream").handler(context -> {
            context.response().putHeader("Content-Type", "text/event-stream").setChunked(true).write("data: 1\n\n");
        });
        router.route("/x/v1/slow").handler(held::add);
        router.route().handler(context -> context.end("free"));
        server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void what_is_too_much_is_refused_at_once_and_told_when_to_come_again() throws Exception {
        // Given
        open(GET);
        open(GET);
        awaitGauge("handback.requests.working", 2);

        // When
        String refused = answer(open(GET));

        // Then
        assertThat(refused).startsWith("HTTP/1.1 503").containsIgnoringCase("retry-after: 3").contains("/problems/overloaded");
        assertThat(answer(open("GET /elsewhere HTTP/1.1\r\nHost: localhost\r\n\r\n"))).endsWith("free");
    }

    @Test
    void a_place_is_free_again_when_its_request_is_answered_or_given_up() throws Exception {
        // Given
        Socket answered = open(GET);
        Socket givenUp = open(GET);
        awaitGauge("handback.requests.working", 2);

        // When
        held.forEach(context -> context.end("done"));
        givenUp.close();

        // Then
        assertThat(answer(answered)).endsWith("done");
        awaitGauge("handback.requests.working", 0);
        Socket abandoned = open(GET);
        awaitGauge("handback.requests.working", 1);
        abandoned.close();
        awaitGauge("handback.requests.working", 0);
    }

    @Test
    void an_open_stream_takes_no_place() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(answer(open("GET /x/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"))).startsWith("HTTP/1.1 200");
        }
        awaitGauge("handback.requests.working", 0);
    }

    @Test
    void a_body_that_does_not_come_holds_up_nobody_and_is_cut_off() throws Exception {
        // Given
        Socket slow = open(UNFINISHED);
        awaitGauge("handback.requests.arriving", 1);

        // When
        String another = answer(open(UNFINISHED));

        // Then
        assertThat(another).startsWith("HTTP/1.1 503");
        assertThat(gauge("handback.requests.working")).isZero();
        assertThat(answer(slow)).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
        awaitGauge("handback.requests.arriving", 0);
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        sockets.add(socket);
        socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        byte[] bytes = new byte[4_096];
        int read = socket.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, read), UTF_8);
    }

    private void awaitGauge(String name, int value) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(gauge(name)).as(name).isEqualTo(value));
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }
}
