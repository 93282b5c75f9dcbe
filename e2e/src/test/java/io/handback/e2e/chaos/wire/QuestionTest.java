package io.handback.e2e.chaos.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final ByteBuffer ROW = ByteBuffer.wrap(new byte[]{'D', 0, 0, 0, 13, 0, 1, 0, 0, 0, 3, 'r', 'e', 'd'});
    private static final ByteBuffer READY = ByteBuffer.wrap(new byte[]{'Z', 0, 0, 0, 5, 'I'});

    private final Question question = new Question();

    @Test
    void the_answer_is_the_questions_and_what_follows_it_the_clients() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            question.attach(socket);
            Thread.ofVirtual().start(() -> answer(accepted));
            assertThat(question.ask(() -> true, "select 1")).isEqualTo("red");
        }
    }

    @Test
    void a_busy_connection_is_not_asked_and_its_answers_are_the_clients() throws IOException {
        assertThat(question.ask(() -> false, "select 1")).isNull();
        assertThat(question.takes(READY.duplicate())).isFalse();
    }

    private void answer(Socket accepted) {
        try {
            accepted.getInputStream().read();
            question.takes(ROW.duplicate());
            question.takes(READY.duplicate());
        } catch (IOException _) {
            // the test fails by itself
        }
    }
}
