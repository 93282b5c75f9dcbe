package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class LoadTest {

    @Test
    void refusals_that_are_alike_are_counted_each_and_told_from_what_is_taken() throws Exception {
        // Given
        AtomicInteger number = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean taken = number.incrementAndGet() % 3 == 0;
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(taken ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
        byte[] request = Raw.request("GET", "/", "").getBytes(UTF_8);
        // When
        LoadResult result = new Load(server.getAddress().getPort(), (_, _) -> request).run(2, Duration.ofMillis(300));
        server.stop(0);
        // Then
        assertThat(result.failures()).isEmpty();
        assertThat(result.withoutRetry()).isZero();
        assertThat(result.statuses().get(200)).isEqualTo(number.get() / 3);
        assertThat(result.refusals()).isEqualTo(number.get() - number.get() / 3).isPositive();
    }
}
