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

    private static ServerSocket open() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
