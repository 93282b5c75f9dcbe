package io.handback.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.handback.local.Refusal;

/// Whether the ports a run needs are free.
public final class PortCheck {

    private static final int CONNECT_LIMIT_MILLIS = 500;
    private static final int LAST = 60_000;
    private static final int STEP = 200;

    private PortCheck() {}

    /// Fails with one sentence that names the first port in use.
    public static void requireFree(Layout layout) {
        List<Map.Entry<String, Integer>> busy = busy(layout);
        if (!busy.isEmpty()) {
            Map.Entry<String, Integer> first = busy.getFirst();
            throw new Refusal("Port %d (for %s) is in use by another program: end that program, or choose other ports with --port."
                    .formatted(first.getValue(), first.getKey()));
        }
    }

    /// The ports of this layout that are in use, and what they are wanted for.
    public static List<Map.Entry<String, Integer>> busy(Layout layout) {
        return layout.all()
                .entrySet()
                .stream()
                .filter(port -> !free(port.getValue()))
                .toList();
    }

    /// The first layout from a port on whose ports are all free at the moment: for a run beside others.
    public static Layout freeLayout(int from) {
        return IntStream.iterate(from, port -> port < LAST, port -> port + STEP)
                .mapToObj(Layout::new)
                .filter(layout -> busy(layout).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal("No free ports were found from %d to %d: end what listens there.".formatted(from, LAST)));
    }

    private static boolean free(int port) {
        return !answers(port) && binds(port);
    }

    // on macOS one can bind a loopback port although somebody listens on all addresses
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_LIMIT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean binds(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
