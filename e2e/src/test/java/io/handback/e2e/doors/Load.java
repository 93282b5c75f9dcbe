package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/// Sends requests to a service on loopback, one at a time on each of its connections: as fast as they are answered, or on a schedule that
/// is kept whether earlier ones are answered or not. One thread does it all, so that little of the machine goes to the clients.
final class Load {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 1;
    /// So many requests are sent, then answers are looked at again: none is to wait for what is sent after it.
    private static final int MOST_IN_A_ROW = 32;
    private static final int MOST_AT_ONCE = 1 << 16;

    private final InetSocketAddress address;
    private final Requests requests;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final byte[] bytes = new byte[MOST_AT_ONCE];
    private final ByteBuffer come = ByteBuffer.wrap(bytes);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<Long, Long> refusedMillis = new TreeMap<>();
    private final Map<String, Long> failures = new TreeMap<>();
    private final LastRefusal lastRefusal = new LastRefusal();
    private long sent;
    private long withoutRetry;
    private int underWay;

    /// The bytes of a client's next request, given how many of its requests were taken so far.
    @FunctionalInterface
    interface Requests {

        byte[] next(int client, int taken);
    }

    Load(int port, Requests requests) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.requests = requests;
    }

    /// Sends requests as fast as they are answered.
    LoadResult run(int connections, Duration howLong) throws IOException {
        return run(connections, Double.POSITIVE_INFINITY, howLong);
    }

    /// Sends so many requests a second, whether earlier ones are answered or not, as long as a connection is free; what could not be sent
    /// in time is made up for.
    LoadResult run(int connections, double perSecond, Duration howLong) throws IOException {
        List<Connection> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int number = 0; number < connections; number++) {
                Connection connection = new Connection(number, selector);
                all.add(connection);
                connection.open();
            }
            idle.addAll(all);
            Duration used = processorTime();
            long begin = System.nanoTime();
            send(selector, begin, perSecond, howLong.toNanos());
            double sending = secondsSince(begin);
            awaitAnswers(selector);
            return result(sending, secondsSince(begin), processorTime().minus(used));
        } finally {
            all.forEach(Connection::end);
        }
    }

    private void send(Selector selector, long begin, double perSecond, long howLong) throws IOException {
        for (long passed = 0; passed < howLong; passed = System.nanoTime() - begin) {
            double due = perSecond * Math.max(1, passed) / 1e9;
            for (int row = 0; row < MOST_IN_A_ROW && sent < due && !idle.isEmpty(); row++) {
                send(idle.remove());
            }
            if (sent < due && !idle.isEmpty()) {
                selector.selectNow(this::receive);
            } else {
                selector.select(this::receive, PAUSE_MILLIS);
            }
        }
    }

    private void send(Connection connection) {
        sent++;
        underWay++;
        try {
            connection.send();
        } catch (IOException e) {
            cut(connection, e);
        }
    }

    private void receive(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            AnswerHead head = connection.receive();
            if (head != null) {
                answered(connection, head);
            }
        } catch (IOException e) {
            cut(connection, e);
        }
    }

    private void answered(Connection connection, AnswerHead head) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - connection.begin);
        underWay--;
        statuses.merge(head.status(), 1L, Long::sum);
        if (head.refusal()) {
            refusedMillis.merge(millis, 1L, Long::sum);
            withoutRetry += head.later() ? 0 : 1;
        }
        connection.answered(head);
        idle.add(connection);
    }

    /// The other side has closed a connection: its right when nothing is asked, a failure when something is.
    private void cut(Connection connection, IOException cause) {
        boolean asked = connection.asked;
        connection.end();
        if (asked) {
            underWay--;
            failures.merge(cause.getClass().getSimpleName(), 1L, Long::sum);
            idle.add(connection);
        }
    }

    private void awaitAnswers(Selector selector) throws IOException {
        long begin = System.nanoTime();
        while (underWay > 0 && secondsSince(begin) * 1_000 < PATIENCE_MILLIS) {
            selector.select(this::receive, PAUSE_MILLIS);
        }
        if (underWay > 0) {
            failures.merge("no answer", (long) underWay, Long::sum);
        }
    }

    private LoadResult result(double sending, double seconds, Duration used) {
        double machine = seconds * Runtime.getRuntime().availableProcessors();
        return new LoadResult(sending, seconds, sent, statuses, refusedMillis, withoutRetry, failures, used.toNanos() / 1e9 / machine);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /// What this process has used of the processors; nothing where the system does not say, and then nothing is taken off.
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// One connection, and the request that is under way on it.
    private final class Connection {

        private final int number;
        private final Selector selector;
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
        private @Nullable SocketChannel channel;
        private boolean asked;
        private long begin;
        private int taken;

        Connection(int number, Selector selector) {
            this.number = number;
            this.selector = selector;
        }

        void open() throws IOException {
            channel = SocketChannel.open();
            channel.socket().connect(address, PATIENCE_MILLIS);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send() throws IOException {
            asked = true;
            if (channel == null) {
                open();
            }
            ByteBuffer request = ByteBuffer.wrap(requests.next(number, taken));
            begin = System.nanoTime();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /// Takes in what has come; null while something is missing of the answer.
        @Nullable
        AnswerHead receive() throws IOException {
            come.clear();
            int read = channel.read(come);
            if (read < 0 || !asked) {
                throw new EOFException("closed, or said something unasked");
            }
            AnswerHead again = answer.size() == 0 ? lastRefusal.sameAs(bytes, read) : null;
            if (again != null) {
                return again;
            }
            answer.write(bytes, 0, read);
            AnswerHead head = AnswerHead.ofWhole(answer.toString(ISO_8859_1));
            if (head != null && head.refusal()) {
                lastRefusal.keep(answer.toByteArray(), head);
            }
            return head;
        }

        void answered(AnswerHead head) {
            taken += head.status() < 300 ? 1 : 0;
            asked = false;
            answer.reset();
            if (head.last()) {
                end();
            }
        }

        void end() {
            asked = false;
            answer.reset();
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException _) {
                // it is of no use any more either way
            }
            channel = null;
        }
    }
}
