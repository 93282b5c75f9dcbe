package io.handback.e2e.chaos.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Listens on loopback, passes on to another port of it, and misbehaves when told to.
public final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    private final String name;
    private final int target;
    private final Supplier<? extends Tap> taps;
    private final ServerSocket listener;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicLong harmed = new AtomicLong();
    private volatile Mischief mischief = new Mischief.Calm();

    private Proxy(String name, int port, int target, Supplier<? extends Tap> taps) throws IOException {
        this.name = name;
        this.target = target;
        this.taps = taps;
        this.listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /// Starts one.
    ///
    /// @param port where it listens; 0 for a free one
    /// @param target the port it passes on to; nobody has to listen there yet
    /// @param taps reads along, one for each connection
    public static Proxy start(String name, int port, int target, Supplier<? extends Tap> taps) {
        try {
            Proxy proxy = new Proxy(name, port, target, taps);
            Thread.ofVirtual().name("proxy-" + name).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it stands in front of.
    public String name() {
        return name;
    }

    /// Where it listens.
    public int port() {
        return listener.getLocalPort();
    }

    /// From now on all connections, new and old, are treated so. Whoever was robbed of bytes is cut off when that ends.
    public void set(Mischief next) {
        mischief = next;
        links.forEach(Link::cutIfRobbed);
    }

    /// Resets every connection there is now; how many there were.
    public int resetAll() {
        int count = links.size();
        links.forEach(Link::reset);
        harmed.addAndGet(count);
        return count;
    }

    /// How often something was done to a connection that it noticed.
    public long harmed() {
        return harmed.get();
    }

    Mischief mischief() {
        return mischief;
    }

    void harm() {
        harmed.incrementAndGet();
    }

    void gone(Link link) {
        links.remove(link);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException _) {
                // closed, or the next one may do better
            }
        }
    }

    private void connect(Socket client) {
        try {
            Link link = new Link(this, client, new Socket(InetAddress.getLoopbackAddress(), target), taps.get());
            links.add(link);
            link.run();
        } catch (IOException _) {
            Link.reset(client);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        links.forEach(Link::reset);
    }
}
