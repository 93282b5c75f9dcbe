package io.handback.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Free TCP ports on loopback.
final class Ports {

    private Ports() {}

    /// Two different free ports; another process may still take one before it is used.
    static int[] twoFree() throws IOException {
        try (ServerSocket one = open(); ServerSocket other = open()) {
            return new int[]{one.getLocalPort(), other.getLocalPort()};
        }
    }

    /// Fails when something listens there: a client would take it for the server that was to be started.
    static void requireFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (IOException e) {
            throw new EmbeddedStartException("Port " + port + " is in use", e);
        }
    }

    private static ServerSocket open() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
