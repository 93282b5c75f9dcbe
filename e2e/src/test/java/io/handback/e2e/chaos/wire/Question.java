package io.handback.e2e.chaos.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/// A question of the proxy's own on a client's connection to PostgreSQL, while the client has nothing under way; the client waits with
/// what it sends meanwhile, and never sees the answer.
final class Question {

    private static final int HEADER = 1 + Integer.BYTES;
    private static final int LIMIT_SECONDS = 5;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable CompletableFuture<String> asked;
    private @Nullable Socket server;

    void attach(Socket socket) {
        server = socket;
    }

    /// Writes what the client sent; waits while a question is being asked.
    void write(OutputStream out, byte[] bytes, int length) throws IOException {
        asking.lock();
        try {
            out.write(bytes, 0, length);
        } finally {
            asking.unlock();
        }
    }

    /// The one value that a query finds; null when the connection is not idle.
    @Nullable
    String ask(BooleanSupplier idle, String sql) throws IOException {
        asking.lock();
        try {
            return idle.getAsBoolean() ? ask(sql) : null;
        } finally {
            asking.unlock();
        }
    }

    private String ask(String sql) throws IOException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked = answer;
        byte[] text = sql.getBytes(StandardCharsets.UTF_8);
        ByteBuffer query = ByteBuffer.allocate(HEADER + text.length + 1).put((byte) 'Q').putInt(Integer.BYTES + text.length + 1).put(text);
        Objects.requireNonNull(server).getOutputStream().write(query.array());
        try {
            return answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IOException("a question on an idle connection got no answer", e);
        }
    }

    /// Whether this frame belongs to the answer of a question, and not to the client.
    boolean takes(ByteBuffer frame) {
        CompletableFuture<String> answer = asked;
        if (answer == null) {
            return false;
        }
        if (frame.get(0) == 'D') {
            answer.complete(column(frame));
        } else if (frame.get(0) == 'Z') {
            asked = null;
            answer.complete("");
        }
        return true;
    }

    private static String column(ByteBuffer frame) {
        frame.position(HEADER + Short.BYTES);
        byte[] value = new byte[Math.max(0, frame.getInt())];
        frame.get(value);
        return new String(value, StandardCharsets.UTF_8);
    }
}
