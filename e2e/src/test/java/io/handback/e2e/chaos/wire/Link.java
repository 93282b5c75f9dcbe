package io.handback.e2e.chaos.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// One connection through a proxy: two threads, each passing on one direction.
final class Link {

    private static final int CHUNK = 32_768;

    private final Proxy proxy;
    private final Socket client;
    private final Socket server;
    private final Tap tap;
    private final AtomicBoolean robbed = new AtomicBoolean();
    private final AtomicBoolean halfClosed = new AtomicBoolean();

    Link(Proxy proxy, Socket client, Socket server, Tap tap) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        this.tap = tap;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        if (tap instanceof PostgresTap postgres) {
            postgres.attach(server);
        }
    }

    /// Returns when both directions have ended.
    void run() {
        Thread answers = Thread.ofVirtual().start(() -> pump(Direction.ANSWER, server, client));
        pump(Direction.REQUEST, client, server);
        try {
            answers.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        reset();
        proxy.gone(this);
    }

    void cutIfRobbed() {
        if (robbed.get() || halfClosed.get()) {
            reset();
        }
    }

    void reset() {
        reset(client);
        reset(server);
    }

    static void reset(Socket socket) {
        try {
            // zero: the peer gets a reset, not an ordinary end
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // closed already
        }
    }

    private void pump(Direction direction, Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[CHUNK];
            int held = 0;
            for (int read = in.read(buffer, held, buffer.length - held); read >= 0; read = in.read(buffer, held, buffer.length - held)) {
                held = forward(direction, out, buffer, held + read);
                buffer = held == buffer.length ? Arrays.copyOf(buffer, 2 * held) : buffer;
            }
            to.shutdownOutput();
        } catch (IOException _) {
            reset();
        }
    }

    /// Passes on the whole frames; how many bytes are left of one that is not whole yet, moved to the front.
    private int forward(Direction direction, OutputStream out, byte[] buffer, int length) throws IOException {
        int at = 0;
        int wanted = 0;
        for (int size = size(direction, buffer, at, length); size > 0 && at + size <= length; size = size(direction, buffer, at, length)) {
            if (wanted(direction, ByteBuffer.wrap(buffer, at, size).slice())) {
                System.arraycopy(buffer, at, buffer, wanted, size);
                wanted += size;
            }
            at += size;
        }
        if (wanted > 0) {
            deliver(direction, out, buffer, wanted);
        }
        System.arraycopy(buffer, at, buffer, 0, length - at);
        return length - at;
    }

    private boolean wanted(Direction direction, ByteBuffer frame) throws IOException {
        Tap.Verdict verdict = tap.look(direction, frame);
        if (verdict == Tap.Verdict.CUT) {
            throw new IOException("cut by a trap");
        }
        return verdict == Tap.Verdict.PASS;
    }

    private int size(Direction direction, byte[] buffer, int at, int length) {
        return at == length ? 0 : tap.frame(direction, ByteBuffer.wrap(buffer, at, length - at).slice());
    }

    private void deliver(Direction direction, OutputStream out, byte[] bytes, int length) throws IOException {
        switch (proxy.mischief()) {
            case Mischief.Calm _ -> write(direction, out, bytes, length);
            case Mischief.Delay(var by) -> {
                LockSupport.parkNanos(by.toNanos());
                proxy.harm();
                write(direction, out, bytes, length);
            }
            case Mischief.BlackHole _ -> rob();
            case Mischief.SwallowAnswers _ -> writeUnlessAnswer(direction, out, bytes, length);
            case Mischief.CutAfter(int limit) -> cutAfter(limit, direction, out, bytes, length);
            case Mischief.HalfClose _ -> halfClose(direction, out, bytes, length);
        }
    }

    private void write(Direction direction, OutputStream out, byte[] bytes, int length) throws IOException {
        if (robbed.get() || (direction == Direction.ANSWER && halfClosed.get())) {
            return;
        }
        if (tap instanceof PostgresTap postgres && direction == Direction.REQUEST) {
            postgres.write(out, bytes, length);
        } else {
            out.write(bytes, 0, length);
        }
    }

    private void rob() {
        if (robbed.compareAndSet(false, true)) {
            proxy.harm();
        }
    }

    private void writeUnlessAnswer(Direction direction, OutputStream out, byte[] bytes, int length) throws IOException {
        if (direction == Direction.ANSWER) {
            rob();
        } else {
            write(direction, out, bytes, length);
        }
    }

    private void cutAfter(int limit, Direction direction, OutputStream out, byte[] bytes, int length) throws IOException {
        proxy.harm();
        write(direction, out, bytes, Math.min(limit, length));
        throw new IOException("cut");
    }

    private void halfClose(Direction direction, OutputStream out, byte[] bytes, int length) throws IOException {
        if (direction == Direction.REQUEST) {
            write(direction, out, bytes, length);
        } else if (halfClosed.compareAndSet(false, true)) {
            proxy.harm();
            client.shutdownOutput();
        }
    }
}
