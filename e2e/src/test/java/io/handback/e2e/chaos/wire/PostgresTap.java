package io.handback.e2e.chaos.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads along between a service and its PostgreSQL (protocol version 3), and can ask a question of its own while nothing is under way.
public final class PostgresTap implements Tap {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int CANCEL_REQUEST = 80_877_102;
    private static final int HEADER = 1 + Integer.BYTES;

    private final Traps traps;
    private final Promises promises;
    private final Map<String, Statement> prepared = new HashMap<>();
    private final Queue<Transaction> ending = new ConcurrentLinkedQueue<>();
    private final AtomicInteger awaited = new AtomicInteger(1);
    private final Question question = new Question();
    private volatile String user = "";
    private volatile boolean inTransaction = true;
    private volatile boolean plainByte;
    private volatile boolean entering;
    private volatile boolean copy;
    private boolean started;
    private Transaction transaction = new Transaction();

    /// What has happened in a transaction so far.
    private static final class Transaction {
        private boolean keyed;
        private boolean locked;
        private boolean logged;
        private boolean moved;
    }

    /// One for a connection of the service whose traps these are.
    public PostgresTap(Traps traps, Promises promises) {
        this.traps = traps;
        this.promises = promises;
    }

    void attach(Socket socket) {
        question.attach(socket);
    }

    @Override
    public int frame(Direction direction, ByteBuffer bytes) {
        if (direction == Direction.ANSWER && plainByte) {
            return 1;
        }
        boolean typed = started || direction == Direction.ANSWER;
        int header = typed ? HEADER : Integer.BYTES;
        return bytes.remaining() < header ? 0 : bytes.getInt(header - Integer.BYTES) + header - Integer.BYTES;
    }

    @Override
    public Verdict look(Direction direction, ByteBuffer frame) {
        return direction == Direction.REQUEST ? request(frame) : answer(frame);
    }

    private Verdict request(ByteBuffer frame) {
        if (!started) {
            start(frame);
            return Verdict.PASS;
        }
        byte type = frame.get(0);
        frame.position(HEADER);
        return switch (type) {
            case 'P' -> prepare(frame);
            case 'B' -> bind(frame);
            case 'Q' -> query(frame);
            case 'S' -> sync();
            default -> Verdict.PASS;
        };
    }

    private Verdict prepare(ByteBuffer frame) {
        prepared.put(text(frame), Statement.of(text(frame)));
        return Verdict.PASS;
    }

    private Verdict bind(ByteBuffer frame) {
        // the portal's name, then the statement's
        text(frame);
        return run(prepared.getOrDefault(text(frame), Statement.OTHER));
    }

    private Verdict query(ByteBuffer frame) {
        awaited.incrementAndGet();
        return run(Statement.of(text(frame)));
    }

    private Verdict sync() {
        awaited.incrementAndGet();
        return Verdict.PASS;
    }

    private void start(ByteBuffer frame) {
        switch (frame.getInt(Integer.BYTES)) {
            case SSL_REQUEST -> plainByte = true;
            case CANCEL_REQUEST -> started = true;
            default -> {
                started = true;
                frame.position(2 * Integer.BYTES);
                for (String name = text(frame); !name.isEmpty(); name = text(frame)) {
                    String value = text(frame);
                    user = name.equals("user") ? value : user;
                }
            }
        }
    }

    private Verdict run(Statement statement) {
        entered(statement);
        switch (statement) {
            case BEGIN -> transaction = new Transaction();
            case LOCK -> lock();
            case KEY -> key();
            case LOG -> transaction.logged = true;
            case OFFSET -> transaction.moved = true;
            case COMMIT, ROLLBACK -> ending.add(transaction);
            case CURSOR, INBOX, COPY, OTHER -> {
                // nothing to remember
            }
        }
        boolean uncommitted = statement == Statement.COMMIT && transaction.logged && is("app");
        boolean unmoved = statement == Statement.CURSOR && is("relay");
        return caught(uncommitted, CrashPoint.INSERT_COMMIT) || caught(unmoved, CrashPoint.SEND_CURSOR) ? Verdict.CUT : Verdict.PASS;
    }

    /// What comes right after a record that the inbox had already.
    private void entered(Statement next) {
        if (copy) {
            promises.count(Promises.APPLIED_ONCE, next == Statement.COPY);
        }
        copy = false;
        entering = next == Statement.INBOX;
    }

    /// What is new has no history to keep in order: a transaction that never locks promises nothing, nor does one without a key.
    private void key() {
        if (transaction.locked && !transaction.keyed) {
            promises.count(Promises.LOCK_FIRST, true);
        }
        transaction.keyed = true;
    }

    private void lock() {
        if (transaction.keyed && !transaction.locked) {
            promises.count(Promises.LOCK_FIRST, false);
        }
        transaction.locked = true;
    }

    private boolean is(String role) {
        return user.equals("handback_" + role);
    }

    private Verdict answer(ByteBuffer frame) {
        if (plainByte) {
            plainByte = false;
            return Verdict.PASS;
        }
        if (question.takes(frame)) {
            return Verdict.KEEP;
        }
        return switch (frame.get(0)) {
            case 'Z' -> ready(frame.get(HEADER));
            case 'C' -> completed(frame);
            default -> Verdict.PASS;
        };
    }

    private Verdict ready(byte state) {
        inTransaction = state != 'I';
        awaited.decrementAndGet();
        return Verdict.PASS;
    }

    private Verdict completed(ByteBuffer frame) {
        frame.position(HEADER);
        String tag = text(frame);
        copy = entering && tag.equals("INSERT 0 0");
        if (!tag.equals("COMMIT") && !tag.equals("ROLLBACK")) {
            return Verdict.PASS;
        }
        Transaction ended = ending.poll();
        boolean committed = ended != null && tag.equals("COMMIT");
        boolean unanswered = committed && ended.logged && is("app");
        boolean unknown = committed && ended.moved && is("worker");
        return caught(unanswered, CrashPoint.COMMIT_ANSWER) || caught(unknown, CrashPoint.COMMIT_OFFSET) ? Verdict.CUT : Verdict.PASS;
    }

    private boolean caught(boolean reached, CrashPoint point) {
        return reached && traps.spring(point);
    }

    /// Writes what the client sent; waits while a question is being asked.
    void write(OutputStream out, byte[] bytes, int length) throws IOException {
        question.write(out, bytes, length);
    }

    /// Asks which tenant an idle connection of the run-time role stands in, and counts the promise; nothing when it is busy.
    public void probe() throws IOException {
        String tenant = question.ask(this::idle, "select coalesce(current_setting('app.tenant', true), '')");
        if (tenant != null) {
            promises.count(Promises.TENANT_LEFT, tenant.isEmpty());
        }
    }

    private boolean idle() {
        return is("app") && awaited.get() == 0 && !inTransaction;
    }

    private static String text(ByteBuffer frame) {
        int begin = frame.position();
        while (frame.get() != 0) {
            // on to the end of the string
        }
        byte[] bytes = new byte[frame.position() - begin - 1];
        frame.get(begin, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
