package io.handback.e2e.chaos.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that sends back what it gets.
class ProxyTest {

    private static final int LIMIT_MILLIS = 5_000;

    private ServerSocket echo;
    private Proxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = Proxy.start("echo", 0, echo.getLocalPort(), Tap::none);
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(LIMIT_MILLIS);
        assertThat(said("hello")).isEqualTo("hello");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    @Test
    void in_calm_weather_everything_comes_through_and_nobody_is_harmed() throws IOException {
        assertThat(said("again")).isEqualTo("again");
        assertThat(proxy.harmed()).isZero();
    }

    @Test
    void whoever_was_robbed_of_bytes_is_cut_off_when_the_trouble_ends() throws IOException {
        proxy.set(new Mischief.BlackHole());
        client.setSoTimeout(200);
        assertThatThrownBy(() -> said("lost")).isInstanceOf(SocketTimeoutException.class);
        proxy.set(new Mischief.Calm());
        client.setSoTimeout(LIMIT_MILLIS);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(proxy.harmed()).isEqualTo(1);
    }

    @Test
    void an_answer_is_swallowed_although_its_request_came_through() throws IOException {
        proxy.set(new Mischief.SwallowAnswers());
        client.setSoTimeout(200);
        assertThatThrownBy(() -> said("question")).isInstanceOf(SocketTimeoutException.class);
        assertThat(proxy.harmed()).isEqualTo(1);
    }

    @Test
    void a_connection_ends_in_the_middle_of_what_is_said() throws IOException {
        proxy.set(new Mischief.CutAfter(3));
        client.getOutputStream().write("abcdef".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> client.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
    }

    @Test
    void the_answering_side_can_end_alone() throws IOException {
        proxy.set(new Mischief.HalfClose());
        client.getOutputStream().write("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void a_reset_is_felt_by_every_connection() {
        assertThat(proxy.resetAll()).isEqualTo(1);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    private String said(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        client.getOutputStream().write(bytes);
        return new String(client.getInputStream().readNBytes(bytes.length), StandardCharsets.UTF_8);
    }

    private void serve() {
        try (Socket connection = echo.accept()) {
            connection.getInputStream().transferTo(connection.getOutputStream());
        } catch (IOException _) {
            // the test is over
        }
    }
}
